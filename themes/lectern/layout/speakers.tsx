import type { Locals } from "../../../scripts/locals.ts";
import type { SpeakersPage } from "../../../scripts/shelf.ts";
import { counted } from "../components/counted.ts";
import { Document } from "../components/Document.tsx";
import type { Frame } from "../components/frame.ts";
import { libraryFrame, libraryNav, type LibraryNavProps } from "../components/library-frame.ts";
import { LibraryNav } from "../components/LibraryNav.tsx";
import { ListHead } from "../components/ListHead.tsx";
import { Pager } from "../components/Pager.tsx";
import { pages, type Pages } from "../components/pager.ts";

interface Props {
  readonly frame: Frame;
  readonly nav: LibraryNavProps;
  readonly heading: string;
  readonly note: string;
  readonly speakers: readonly Person[];
  readonly pages: Pages | undefined;
}

interface Person {
  readonly name: string;
  readonly href: string;
  readonly count: string;
  readonly line: string;
}

/** Everyone who spoke. */
export function props(locals: Locals): Props {
  const { page, __ } = locals;
  const { count, speakers } = page.speakers as SpeakersPage;
  const heading = __("speakers.heading");
  const note = counted(__, "speakers.count", count);
  return {
    frame: libraryFrame(locals, { title: heading, says: [note] }),
    nav: libraryNav(locals),
    heading,
    note,
    speakers: speakers.map(({ name, href, count, affiliation, latest }) => ({
      name,
      href,
      count: counted(__, "speakers.talks", count),
      line: affiliation ?? [latest.series, latest.episode].filter((part) => part !== null).join(" "),
    })),
    pages: pages(locals),
  };
}

export default function Speakers({ frame, nav, heading, note, speakers, pages }: Props) {
  return (
    <Document frame={frame}>
      <ListHead heading={heading} note={note} kicker={<LibraryNav {...nav} />} />
      <ul class="people">
        {speakers.map(({ name, href, count, line }) => (
          <li>
            <a href={href}>{name}</a>
            <span class="person-line">{line}</span>
            <span class="count">{count}</span>
          </li>
        ))}
      </ul>
      <Pager pages={pages} />
    </Document>
  );
}
