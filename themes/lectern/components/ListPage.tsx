import type { ComponentChildren } from "preact";

import { Document } from "./Document.tsx";
import { EntryList } from "./EntryList.tsx";
import { ListHead } from "./ListHead.tsx";
import type { ListProps } from "./list-page.ts";
import { Pager } from "./Pager.tsx";

interface Props extends ListProps {
  readonly kicker?: ComponentChildren;
  readonly note?: string | undefined;
  /** What stands between heading and rows. */
  readonly children?: ComponentChildren;
}

/** A heading, notes as rows, and the way to the other pages. */
export function ListPage({ frame, heading, kicker, note, entries, pages, words, children }: Props) {
  return (
    <Document frame={frame}>
      <ListHead heading={heading} kicker={kicker} note={note} />
      {children}
      {entries.length === 0 ? <p>{words.empty}</p> : <EntryList entries={entries} words={words} />}
      <Pager pages={pages} />
    </Document>
  );
}
