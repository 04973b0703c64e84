import type { Locals } from "../../../scripts/locals.ts";
import type { SeriesListPage } from "../../../scripts/shelf.ts";
import { counted } from "../components/counted.ts";
import { Document } from "../components/Document.tsx";
import type { Frame } from "../components/frame.ts";
import { libraryFrame, libraryNav, type LibraryNavProps } from "../components/library-frame.ts";
import { LibraryNav } from "../components/LibraryNav.tsx";
import { ListHead } from "../components/ListHead.tsx";

interface Props {
  readonly frame: Frame;
  readonly nav: LibraryNavProps;
  readonly heading: string;
  readonly note: string;
  readonly boards: readonly Board[];
  readonly empty: string;
}

interface Board {
  readonly name: string;
  readonly href: string;
  readonly sign: string;
  readonly description: string | null;
  readonly count: string;
  readonly years: string;
}

/** All series, each on a board with the number of its last episode. */
export function props(locals: Locals): Props {
  const { page, __ } = locals;
  const { series } = page.seriesList as SeriesListPage;
  const heading = __("series.heading");
  const note = counted(__, "series.count", series.length);
  return {
    frame: libraryFrame(locals, { title: heading, says: [note] }),
    nav: libraryNav(locals),
    heading,
    note,
    boards: series.map(({ name, href, last, description, count, from, to }) => ({
      name,
      href,
      sign: String(last ?? count),
      description,
      count: counted(__, "speakers.talks", count),
      years: [...new Set([from.slice(0, 4), to.slice(0, 4)])].join("–"),
    })),
    empty: __("empty"),
  };
}

export default function SeriesList({ frame, nav, heading, note, boards, empty }: Props) {
  return (
    <Document frame={frame}>
      <ListHead heading={heading} note={note} kicker={<LibraryNav {...nav} />} />
      {boards.length === 0 ? <p>{empty}</p> : null}
      <ul class="boards">
        {boards.map(({ name, href, sign, description, count, years }) => (
          <li>
            <a class="board" href={href}>
              <span class="board-series">{name}</span>
              <span class="board-number" aria-hidden="true">
                {sign}
              </span>
            </a>
            {description === null ? null : <p>{description}</p>}
            <p class="count">{`${count} · ${years}`}</p>
          </li>
        ))}
      </ul>
    </Document>
  );
}
