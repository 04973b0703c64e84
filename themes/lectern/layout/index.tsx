import type { Locals } from "../../../scripts/locals.ts";
import { linkTo } from "../../../scripts/urls.ts";
import { Document } from "../components/Document.tsx";
import { EntryList } from "../components/EntryList.tsx";
import { Filters, type FilterProps } from "../components/Filters.tsx";
import { Lead } from "../components/Lead.tsx";
import { ListPage } from "../components/ListPage.tsx";
import { listProps, type ListProps } from "../components/list-page.ts";
import type { Entry } from "../components/entry.ts";
import { Pager } from "../components/Pager.tsx";

interface Props extends ListProps {
  /** Undefined on the pages after the first. */
  readonly filters: FilterProps | undefined;
  /** The newest talk, which leads the first page; `entries` are the others. */
  readonly lead: Entry | undefined;
}

/** The home page and the pages after it. */
export function props(locals: Locals): Props {
  const isFirst = (locals.page.current ?? 1) === 1;
  const list = listProps(locals, locals.__("home.heading"), { title: "" });
  const lead = isFirst ? list.entries.find(({ talk }) => talk !== undefined) : undefined;
  return {
    ...list,
    entries: list.entries.filter((entry) => entry !== lead),
    filters: isFirst ? filtersOf(locals) : undefined,
    lead,
  };
}

/** How many categories the first page offers. */
const offered = 6;

/** The categories at the top of the tree that hold most; they hold every language, so only the site's own page offers them. */
function filtersOf({ settings: { root }, site, path, assets, __ }: Locals): FilterProps {
  const isOwn = !site.languages.slice(1).some((home) => home.path === path);
  const top = (isOwn ? site.categories.toArray() : []).filter(({ parent }) => parent === undefined);
  return {
    label: __("home.filters"),
    script: assets["filters.js"],
    all: { name: __("home.all"), href: linkTo(root, "") },
    shelves: top
      .map(({ name, path, length }) => ({ name, href: linkTo(root, path), count: length }))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, offered),
  };
}

export default function Index(props: Props) {
  const { frame, heading, filters, lead, entries, pages, words } = props;
  if (filters === undefined) return <ListPage {...props} note={pages?.place ?? ""} />;
  return (
    <Document frame={frame} masthead>
      <Filters {...filters} />
      <section class="latest" aria-label={heading}>
        {lead === undefined ? null : <Lead entry={lead} words={words} />}
        {entries.length === 0 && lead === undefined ? <p>{words.empty}</p> : null}
        <EntryList entries={entries} words={words} />
        <Pager pages={pages} />
      </section>
    </Document>
  );
}
