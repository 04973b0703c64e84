import { referrerPolicy } from "../../../scripts/policy.ts";
import type { Frame } from "./frame.ts";
import { JsonLd } from "./JsonLd.tsx";

/** What the page is, for browsers and other machines. */
export function Head({ frame }: { frame: Frame }) {
  const { assets, description, address } = frame;
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="content-security-policy" content={frame.policy} />
      <meta name="referrer" content={referrerPolicy} />
      <title>{frame.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbfcfb" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#131a17" media="(prefers-color-scheme: dark)" />
      <script src={assets["scheme.js"]} />
      <link rel="stylesheet" href={assets["style.css"]} />
      {frame.styles === undefined ? null : <link rel="stylesheet" href={assets[frame.styles]} />}
      <script type="module" src={assets["main.js"]} data-autospace={assets["autospace.js"]} />
      {frame.scripts.map((name) => (
        <script type="module" src={assets[name]} />
      ))}
      {frame.diagrams === undefined ? null : (
        <>
          <script defer src={assets["mermaid.js"]} />
          <script defer src={assets["diagrams.js"]} data-diagram-source={frame.diagrams} />
        </>
      )}
      {description === "" ? null : <meta name="description" content={description} />}
      <link rel="canonical" href={address} />
      {frame.languages.versions.map(({ language, address }) => (
        <link rel="alternate" hreflang={language} href={address} />
      ))}
      <link rel="icon" href={frame.favicon} type="image/svg+xml" />
      {frame.offline === undefined ? null : (
        <>
          <link rel="manifest" href={frame.offline.manifest} data-worker={frame.offline.worker} />
          <link rel="apple-touch-icon" href={frame.offline.icon} />
        </>
      )}
      {frame.alternates.map(({ type, href, title }) => (
        <link rel="alternate" type={type} href={href} title={title} />
      ))}
      <meta property="og:type" content={frame.kind} />
      <meta property="og:title" content={frame.name} />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={frame.site.title} />
      <meta property="og:locale" content={frame.locale} />
      <meta property="og:image" content={frame.image.address} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={frame.image.alt} />
      <meta name="twitter:card" content="summary_large_image" />
      {description === "" ? null : <meta property="og:description" content={description} />}
      {frame.meta.map(([name, content]) =>
        name.includes(":") ? <meta property={name} content={content} /> : <meta name={name} content={content} />,
      )}
      <JsonLd json={frame.structured} />
    </head>
  );
}
