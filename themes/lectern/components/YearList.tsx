import type { Entry } from "./entry.ts";

/** A year's notes, or a month's on the page of its year. */
export interface Year {
  readonly id: string;
  readonly name: string;
  /** The year's own page, undefined on that page. */
  readonly href: string | undefined;
  readonly count: string;
  readonly entries: readonly Entry[];
  /** In place of the notes: the months that have some, as ways to the year's own page. */
  readonly months: readonly Month[];
}

export interface Month {
  readonly name: string;
  readonly href: string;
  readonly count: number;
}

/** A year's notes, a line each, or its months. */
export function YearList({ id, name, href, count, entries, months }: Year) {
  return (
    <section class="year" aria-labelledby={id}>
      <header>
        <h2 id={id}>{href === undefined ? name : <a href={href}>{name}</a>}</h2>
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
              {talk === undefined || talk.speakerLine === "" ? null : (
                <span class={talk.unnamedLine === "" ? "said-above" : undefined}>{talk.speakerLine}</span>
              )}
            </li>
          ))}
        </ol>
      )}
      {months.length === 0 ? null : <Months months={months} />}
    </section>
  );
}

function Months({ months }: { months: readonly Month[] }) {
  return (
    <ul class="months">
      {months.map(({ name, href, count }) => (
        <li>
          <a href={href}>
            {name} <span class="count">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
