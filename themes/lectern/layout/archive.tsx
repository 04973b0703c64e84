import type { Locals } from "../../../scripts/locals.ts";
import { Document } from "../components/Document.tsx";
import { EntryList, type EntryWords } from "../components/EntryList.tsx";
import { listProps } from "../components/list-page.ts";
import type { Entry } from "../components/entry.ts";
import type { Frame } from "../components/frame.ts";
import { Pager } from "../components/Pager.tsx";
import type { Pages } from "../components/pager.ts";

interface Props {
  readonly frame: Frame;
  readonly heading: string;
  readonly years: readonly {
    readonly year: string;
    readonly id: string;
    readonly count: string;
    readonly entries: readonly Entry[];
  }[];
  readonly pages: Pages | undefined;
  readonly words: EntryWords;
}

/** All notes, or those of a year or month, under the years they are of. */
export function props(locals: Locals): Props {
  const { page, __ } = locals;
  const month = page.month === undefined ? "" : `.${String(page.month).padStart(2, "0")}`;
  const heading = page.year === undefined ? __("archive.heading") : __("archive.year", page.year) + month;
  const { entries, ...rest } = listProps(locals, heading);
  const years = new Map<string, Entry[]>();
  for (const entry of entries) {
    const year = entry.date.iso.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return {
    ...rest,
    years: [...years].map(([year, own]) => ({
      year,
      id: `y${year}`,
      count: __("archive.count", own.length),
      entries: own,
    })),
  };
}

export default function Archive({ frame, heading, years, pages, words }: Props) {
  return (
    <Document frame={frame}>
      <h1 class="list-heading">{heading}</h1>
      {years.map(({ year, id, count, entries }) => (
        <section class="year" aria-labelledby={id}>
          <h2 id={id}>
            {year} <small>{count}</small>
          </h2>
          <EntryList entries={entries} words={words} heading="h3" />
        </section>
      ))}
      <Pager pages={pages} />
    </Document>
  );
}
