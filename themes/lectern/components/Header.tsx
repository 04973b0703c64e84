import type { Frame } from "./frame.ts";

/** The site's name and its menu. */
export function Header({ frame: { site, menu, words } }: { frame: Frame }) {
  return (
    <header class="site-header">
      <p class="site-name">
        <a href={site.href}>{site.title}</a>
        {site.subtitle === "" ? null : <span class="site-subtitle">{site.subtitle}</span>}
      </p>
      <nav aria-label={words.nav}>
        <ul>
          {menu.map(({ label, href, current }) => (
            <li>
              <a href={href} aria-current={current ? "page" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
