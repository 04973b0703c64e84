import type { Entry } from "./entry.ts";

export interface Year {
  readonly year: string;
  /** The year's own page, undefined on that page. */
  readonly href: string | undefined;
  readonly count: string;
  readonly entries: readonly Entry[];
}

/** A year's notes, a line each. */
export function YearList({ year, href, count, entries }: Year) {
  const id = `y${year}`;
  return (
    <section class="year" aria-labelledby={id}>
      <header>
        <h2 id={id}>{href === undefined ? year : <a href={href}>{year}</a>}</h2>
        <p class="count">{count}</p>
      </header>
      {entries.length === 0 ? null : (
        <ol>
          {entries.map(({ title, href, language, date, talk }) => (
            <li>
              <time datetime={date.iso}>{date.iso.slice(5)}</time>
              <a href={href} lang={language}>
                {title}
              </a>
              {talk === undefined || talk.speakerLine === "" ? null : <span>{talk.speakerLine}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
