import type { Frame } from "./frame.ts";
import { Languages } from "./Languages.tsx";
import { Mark } from "./Mark.tsx";
import { SearchOpener } from "./SearchOpener.tsx";
import { SchemeSwitch } from "./SchemeSwitch.tsx";

/** The site's name and its menu. */
export function Header({ frame }: { frame: Frame }) {
  return (
    <header class="site-header">
      <p class="site-name">
        <a href={frame.site.href}>
          <Mark />
          {frame.site.title}
        </a>
      </p>
      <Menu frame={frame} />
    </header>
  );
}

/** The same on the first page: the name as its heading, set like a newspaper's. */
export function Masthead({ frame }: { frame: Frame }) {
  const { title, subtitle } = frame.site;
  return (
    <header class="site-header masthead">
      <div class="masthead-name">
        <h1>
          <Mark />
          {title}
        </h1>
        {subtitle === "" ? null : <p>{subtitle}</p>}
      </div>
      <Menu frame={frame} />
    </header>
  );
}

function Menu({ frame: { menu, languages, search, words } }: { frame: Frame }) {
  return (
    <div class="site-menu">
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
      {search === undefined ? null : <SearchOpener search={search} />}
      <Languages links={languages.others} label={words.languages} />
      <SchemeSwitch words={words} />
    </div>
  );
}
