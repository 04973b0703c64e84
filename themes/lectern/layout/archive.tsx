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
  readonly note: string | undefined;
  readonly years: readonly Year[];
}

/** An archive of more notes names only those of its newest years; the others have pages of their own. */
const allAtOnce = 300;

/** With the newest years' notes there are this many at least, where there are so many. */
const namedAtLeast = 40;

/** All notes, or those of a year under its months, or of a month. */
export function props(locals: Locals): Props {
  const { page } = locals;
  const { entries, ...rest } = listProps(locals, headingOf(locals));
  return {
    ...rest,
    note: noteOf(entries, locals),
    years: page.year === undefined ? yearsOf(entries, locals) : monthsOf(entries, locals),
  };
}

/** How many notes there are; of a year on several pages only those on this one are known. */
function noteOf(entries: readonly Entry[], { page, site, __ }: Locals): string | undefined {
  const isWhole = page.total === undefined || page.total <= 1;
  if (!isWhole && page.year !== undefined) return undefined;
  return counted(__, "notes", isWhole ? entries.length : (page.count ?? site.posts.length));
}

function headingOf({ page: { year, month }, __ }: Locals): string {
  if (year === undefined) return __("archive.heading");
  return month === undefined ? __("archive.year", year) : __("archive.month", year, month);
}

function yearsOf(entries: readonly Entry[], locals: Locals): Year[] {
  const { settings, page, __ } = locals;
  const isLong = entries.length > allAtOnce;
  let named = 0;
  return grouped(entries, 4).map(([year, own]) => {
    const href = linkTo(settings.root, archivePath(year, page.base));
    const isNamed = !isLong || named === 0 || (named < namedAtLeast && named + own.length <= allAtOnce);
    if (isNamed) named += own.length;
    return {
      id: `y${year}`,
      name: year,
      href,
      count: counted(__, "notes", own.length),
      entries: isNamed ? own : [],
      months: isNamed
        ? []
        : grouped(own, 7)
            .toReversed()
            .map(([month, { length }]) => ({
              name: monthName(month, locals),
              href: `${href}#${idOf(month)}`,
              count: length,
            })),
    };
  });
}

function monthsOf(entries: readonly Entry[], locals: Locals): Year[] {
  return grouped(entries, 7).map(([month, own]) => ({
    id: idOf(month),
    name: monthName(month, locals),
    href: undefined,
    count: counted(locals.__, "notes", own.length),
    entries: own,
    months: [],
  }));
}

function idOf(month: string): string {
  return `m${month.slice(5)}`;
}

function monthName(month: string, { __ }: Locals): string {
  return __("archive.months").split("_")[Number(month.slice(5)) - 1] ?? month;
}

/** Notes under the first so many characters of their day, in their order. */
function grouped(entries: readonly Entry[], length: number): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.date.iso.slice(0, length);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [entry]);
    else own.push(entry);
  }
  return [...groups];
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
