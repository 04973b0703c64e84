import type { Locals } from "../../../scripts/locals.ts";
import type { StatsPage } from "../../../scripts/shelf.ts";
import { Columns, Rows } from "../components/Chart.tsx";
import { counted } from "../components/counted.ts";
import { Document } from "../components/Document.tsx";
import type { Frame } from "../components/frame.ts";
import { libraryFrame, libraryNav, type LibraryNavProps } from "../components/library-frame.ts";
import { LibraryNav } from "../components/LibraryNav.tsx";
import { ListHead } from "../components/ListHead.tsx";
import { TogetherMap } from "../components/TogetherMap.tsx";

interface Props {
  readonly frame: Frame;
  readonly nav: LibraryNavProps;
  readonly heading: string;
  readonly numbers: readonly { readonly label: string; readonly count: number }[];
  readonly stats: StatsPage;
  readonly words: Readonly<Record<keyof typeof wordKeys, string>>;
}

const wordKeys = {
  talks: "stats.talks",
  series: "stats.series",
  years: "stats.years",
  venues: "stats.venues",
  recommended: "stats.recommended",
  map: "stats.map",
  data: "stats.data",
  year: "papers.year",
  venue: "papers.venue",
  oneSeries: "series.heading",
  paper: "papers.heading",
  pair: "stats.pair",
  talkCount: "speaker.talks",
  paperCount: "stats.papers",
} as const;

/** The library in pictures, each with its numbers in a table. */
export function props(locals: Locals): Props {
  const { page, __ } = locals;
  const stats = page.stats as StatsPage;
  const { counts } = stats;
  const heading = __("stats.heading");
  return {
    frame: libraryFrame(locals, {
      title: heading,
      says: [counted(__, "speakers.talks", counts.talks), counted(__, "papers.count", counts.papers)],
    }),
    nav: libraryNav(locals),
    heading,
    numbers: [
      { label: __("speaker.talks"), count: counts.talks },
      { label: __("speakers.heading"), count: counts.speakers },
      { label: __("papers.heading"), count: counts.papers },
      { label: __("series.heading"), count: counts.series },
    ],
    stats,
    words: Object.fromEntries(Object.entries(wordKeys).map(([name, key]) => [name, __(key)])) as Props["words"],
  };
}

export default function Stats({ frame, nav, heading, numbers, stats, words }: Props) {
  const { data, talkCount, paperCount } = words;
  const talksBy = (name: string) => ({ data, name, count: talkCount });
  const papersBy = (name: string) => ({ data, name, count: paperCount });
  return (
    <Document frame={frame}>
      <ListHead heading={heading} kicker={<LibraryNav {...nav} />} />
      <dl class="numbers">
        {numbers.map(({ label, count }) => (
          <div>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <div class="charts">
        <Columns id="talks" heading={words.talks} rows={stats.talks} words={talksBy(words.year)} />
        <Columns id="years" heading={words.years} rows={stats.years} words={papersBy(words.year)} />
        <Rows id="recommended" heading={words.recommended} rows={stats.recommended} words={talksBy(words.paper)} />
        <TogetherMap map={stats.map} heading={words.map} words={{ data, pair: words.pair, count: talkCount }} />
        <Rows id="all-series" heading={words.series} rows={stats.series} words={talksBy(words.oneSeries)} />
        <Rows id="venues" heading={words.venues} rows={stats.venues} words={papersBy(words.venue)} />
      </div>
    </Document>
  );
}
