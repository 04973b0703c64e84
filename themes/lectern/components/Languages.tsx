import type { LanguageLink } from "./language-links.ts";

/** The way to other languages, each by its own name. */
export function Languages({ links, label }: { links: readonly LanguageLink[]; label: string }) {
  if (links.length === 0) return null;
  return (
    <ul aria-label={label}>
      {links.map(({ name, language, href }) => (
        <li>
          <a href={href} lang={language} hreflang={language}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
