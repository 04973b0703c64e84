import type { Locals } from "../../../scripts/locals.ts";
import { archivePath, linkTo } from "../../../scripts/urls.ts";
import { counted } from "../components/counted.ts";
import { Document } from "../components/Document.tsx";
import type { Entry } from "../components/entry.ts";
import { listProps, type ListProps } from "../components/list-page.ts";
import { ListHead } from "../components/ListHead.tsx";
import { Pager } from "../components/Pager.tsx";
import { YearList, type Year } from "../components/YearList.tsx";

interface Props extends Omit<ListProps, "entries"> {
  readonly note: string;
  readonly years: readonly Year[];
}

/** Above this many notes the archive's first page names only the newest year's; the other years have pages of their own. */
const allAtOnce = 300;

/** All notes, or those of a year or month, under the years they are of. */
export function props(locals: Locals): Props {
  const { page, __ } = locals;
  const { entries, ...rest } = listProps(locals, headingOf(locals));
  return {
    ...rest,
    note: counted(__, "notes", page.total !== undefined && page.total > 1 ? locals.site.posts.length : entries.length),
    years: yearsOf(entries, page.year === undefined && entries.length > allAtOnce, locals),
  };
}

function headingOf({ page: { year, month }, __ }: Locals): string {
  if (year === undefined) return __("archive.heading");
  return month === undefined ? __("archive.year", year) : __("archive.month", year, month);
}

function yearsOf(entries: readonly Entry[], newestOnly: boolean, { settings, page, __ }: Locals): Year[] {
  const byYear = new Map<string, Entry[]>();
  for (const entry of entries) {
    const year = entry.date.iso.slice(0, 4);
    const own = byYear.get(year);
    if (own === undefined) byYear.set(year, [entry]);
    else own.push(entry);
  }
  return [...byYear].map(([year, own], at) => ({
    year,
    href: page.year === undefined ? linkTo(settings.root, archivePath(year, page.base)) : undefined,
    count: counted(__, "notes", own.length),
    entries: newestOnly && at > 0 ? [] : own,
  }));
}

export default function Archive({ frame, heading, note, years, pages, words }: Props) {
  return (
    <Document frame={frame}>
      <ListHead heading={heading} note={note} />
      {years.length === 0 ? <p>{words.empty}</p> : null}
      {years.map((year) => (
        <YearList {...year} />
      ))}
      <Pager pages={pages} />
    </Document>
  );
}
