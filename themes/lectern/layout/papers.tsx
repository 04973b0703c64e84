import type { Locals } from "../../../scripts/locals.ts";
import type { PaperFilter, PapersPage } from "../../../scripts/shelf.ts";
import { linkTo, pageOfList, papersPath } from "../../../scripts/urls.ts";
import { counted } from "../components/counted.ts";
import { Document } from "../components/Document.tsx";
import type { Frame } from "../components/frame.ts";
import { libraryFrame, libraryNav, type LibraryNavProps } from "../components/library-frame.ts";
import { LibraryNav } from "../components/LibraryNav.tsx";
import { ListHead } from "../components/ListHead.tsx";
import { Pager } from "../components/Pager.tsx";
import { pages, type Pages } from "../components/pager.ts";
import { PaperList, type PaperRow } from "../components/PaperList.tsx";

interface Props {
  readonly frame: Frame;
  readonly nav: LibraryNavProps;
  readonly heading: string;
  readonly note: string;
  readonly papers: readonly PaperRow[];
  readonly countLabels: Readonly<Record<number, string>>;
  readonly filters: readonly Filter[];
  /** Whether there is anything to choose: papers that differ in what they can be sifted by. */
  readonly isSiftable: boolean;
  readonly words: Readonly<Record<"sift" | "any" | "order" | "byCount" | "byYear" | "none", string>>;
  readonly pages: Pages | undefined;
  /** Addresses of all pages of the list, where there are more than this. */
  readonly places: readonly string[];
}

interface Filter {
  readonly name: PaperFilter;
  readonly label: string;
  readonly values: readonly string[];
}

/** All papers, the most recommended first; a script sifts them by year, venue and series, over all pages of the list. */
export function props(locals: Locals): Props {
  const { page, settings, __ } = locals;
  const { total = 1 } = page;
  const { count, papers, filters } = page.papers as PapersPage;
  const isSiftable = count > 1 && Object.values(filters).some((values) => values.length > 1);
  const heading = __("papers.heading");
  const note = counted(__, "papers.count", count);
  const labels = { year: __("papers.year"), venue: __("papers.venue"), series: __("papers.series") };
  return {
    frame: libraryFrame(locals, { title: heading, says: [note], scripts: isSiftable ? ["sieve.js"] : [] }),
    nav: libraryNav(locals),
    isSiftable,
    heading,
    note,
    papers: papers.map((paper) => Object.assign({}, paper, { line: paper.speakers.join(__("separator")) })),
    countLabels: Object.fromEntries(papers.map(({ count }) => [count, counted(__, "papers.talks", count)])),
    filters: (["year", "venue", "series"] as const)
      .map((name) => ({ name, label: labels[name], values: filters[name] }))
      .filter(({ values }) => values.length > 1),
    words: {
      sift: __("papers.sift"),
      any: __("papers.any"),
      order: __("papers.order"),
      byCount: __("papers.byCount"),
      byYear: __("papers.byYear"),
      none: __("papers.none"),
    },
    pages: pages(locals),
    places: Array.from({ length: total }, (_, at) => linkTo(settings.root, pageOfList(papersPath, at + 1))),
  };
}

export default function Papers(props: Props) {
  const { frame, nav, heading, note, papers, isSiftable, countLabels, pages } = props;
  return (
    <Document frame={frame}>
      <ListHead heading={heading} note={note} kicker={<LibraryNav {...nav} />} />
      {isSiftable ? <Sieve {...props} /> : null}
      <PaperList papers={papers} countLabel={(count) => countLabels[count] ?? ""} language={frame.language} />
      <Pager pages={pages} />
    </Document>
  );
}

function Sieve({ filters, words, places }: Pick<Props, "filters" | "words" | "places">) {
  return (
    <form class="sieve needs-script" aria-label={words.sift} data-none={words.none} data-pages={places.join(" ")}>
      {filters.map(({ name, label, values }) => (
        <label>
          {label}
          <select name={name}>
            <option value="">{words.any}</option>
            {values.map((value) => (
              <option value={value}>{value}</option>
            ))}
          </select>
        </label>
      ))}
      <label>
        {words.order}
        <select name="order">
          <option value="count">{words.byCount}</option>
          <option value="year">{words.byYear}</option>
        </select>
      </label>
      <p role="status" />
    </form>
  );
}
