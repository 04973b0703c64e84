import { Document } from "./Document.tsx";
import { EntryList } from "./EntryList.tsx";
import type { ListProps } from "./list-page.ts";
import { Pager } from "./Pager.tsx";

/** A heading, notes as rows, and the way to the other pages. */
export function ListPage({ frame, heading, entries, pages, words }: ListProps) {
  return (
    <Document frame={frame}>
      <h1 class="list-heading">{heading}</h1>
      {entries.length === 0 ? <p>{words.empty}</p> : <EntryList entries={entries} words={words} />}
      <Pager pages={pages} />
    </Document>
  );
}
