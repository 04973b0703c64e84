import type { ComponentChildren } from "preact";

import type { Frame } from "./frame.ts";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";

/** A whole page: head, header, main content, footer. */
export function Document({
  frame,
  children,
  wide = false,
}: {
  frame: Frame;
  children: ComponentChildren;
  wide?: boolean;
}) {
  const { assets } = frame;
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <title>{frame.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <script src={assets["scheme.js"]} />
        <link rel="stylesheet" href={assets["style.css"]} />
        <script type="module" src={assets["main.js"]} />
        {frame.description === "" ? null : <meta name="description" content={frame.description} />}
        <link rel="canonical" href={frame.address} />
        <link rel="icon" href={frame.favicon} type="image/svg+xml" />
        {frame.alternates.map(({ type, href }) => (
          <link rel="alternate" type={type} href={href} />
        ))}
        <meta property="og:type" content={frame.kind} />
        <meta property="og:title" content={frame.title} />
        <meta property="og:url" content={frame.address} />
        <meta property="og:site_name" content={frame.site.title} />
        {frame.description === "" ? null : <meta property="og:description" content={frame.description} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {frame.words.skip}
        </a>
        <Header frame={frame} />
        <main id="content" class={wide ? "wide" : undefined} tabindex={-1}>
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}
