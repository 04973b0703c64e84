import type { Locals } from "../../../scripts/locals.ts";
import { Document } from "../components/Document.tsx";
import { EntryList } from "../components/EntryList.tsx";
import { Lead } from "../components/Lead.tsx";
import { ListPage } from "../components/ListPage.tsx";
import { listProps, type ListProps } from "../components/list-page.ts";
import type { Entry } from "../components/entry.ts";
import { Pager } from "../components/Pager.tsx";

interface Props extends ListProps {
  readonly isFirst: boolean;
  /** The newest talk, which leads the first page; `entries` are the others. */
  readonly lead: Entry | undefined;
}

/** The home page and the pages after it. */
export function props(locals: Locals): Props {
  const isFirst = (locals.page.current ?? 1) === 1;
  const list = listProps(locals, locals.__("home.heading"), { title: "" });
  const lead = isFirst ? list.entries.find(({ talk }) => talk !== undefined) : undefined;
  return { ...list, entries: list.entries.filter((entry) => entry !== lead), isFirst, lead };
}

export default function Index(props: Props) {
  const { frame, heading, isFirst, lead, entries, pages, words } = props;
  if (!isFirst) return <ListPage {...props} note={pages?.place ?? ""} />;
  return (
    <Document frame={frame} masthead>
      {lead === undefined ? null : <Lead entry={lead} words={words} />}
      <section class="latest" aria-label={heading}>
        {entries.length === 0 && lead === undefined ? <p>{words.empty}</p> : null}
        <EntryList entries={entries} words={words} />
      </section>
      <Pager pages={pages} />
    </Document>
  );
}
