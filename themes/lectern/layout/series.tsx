import type { Locals } from "../../../scripts/locals.ts";
import type { SeriesPage, SeriesRow, TalkCard } from "../../../scripts/shelf.ts";
import { BigHead, type Fact } from "../components/BigHead.tsx";
import { counted } from "../components/counted.ts";
import { Document } from "../components/Document.tsx";
import { EntryTitle, Speakers } from "../components/EntryList.tsx";
import type { Entry } from "../components/entry.ts";
import type { Frame } from "../components/frame.ts";
import { libraryFrame, libraryNav, type LibraryNavProps } from "../components/library-frame.ts";
import { seriesThing } from "../components/library-things.ts";
import { LibraryNav } from "../components/LibraryNav.tsx";
import { PaperList, type PaperRow } from "../components/PaperList.tsx";
import { talkEntry } from "../components/talk-entry.ts";
import { bareAddress } from "./speaker.tsx";

interface Props {
  readonly frame: Frame;
  readonly nav: LibraryNavProps;
  readonly title: string;
  readonly sign: string;
  readonly last: number | undefined;
  readonly description: string | null;
  readonly facts: readonly Fact[];
  readonly rows: readonly Row[];
  readonly strip: readonly StripItem[];
  readonly papers: readonly PaperRow[];
  readonly countLabels: Readonly<Record<number, string>>;
  readonly words: Readonly<Record<"episodes" | "papers" | "noNumber", string>>;
}

type Row =
  | {
      readonly kind: "episode";
      readonly id: string | undefined;
      readonly number: number | null;
      readonly talks: readonly Entry[];
    }
  | { readonly kind: "gap"; readonly numbers: string; readonly says: string };

/** A number of the series: a link where there is a note. */
interface StripItem {
  readonly text: string;
  readonly href: string | undefined;
}

/** In the strip a longer gap is one item. */
const longestGap = 12;

/** One series: its episodes, the newest first, with the numbers that are not here. */
export function props(locals: Locals): Props {
  const { page, __ } = locals;
  const series = page.series as SeriesPage;
  const { title, description, home, count, last, papers } = series;
  const years = yearsOf(series.rows);
  return {
    frame: libraryFrame(locals, {
      title: __("series.of", title),
      says: [description, counted(__, "speakers.talks", count), years],
      one: { list: "series", thing: (address) => seriesThing(series, address) },
    }),
    nav: libraryNav(locals),
    title,
    sign: title === series.name ? __("series.sign") : series.name,
    last: last ?? undefined,
    description,
    facts: [
      { label: __("series.talks"), values: [counted(__, "speakers.talks", count)] },
      { label: __("series.years"), values: [years] },
      ...(home === null ? [] : [{ label: __("speaker.home"), values: [{ text: bareAddress(home), href: home }] }]),
    ],
    rows: series.rows.map((row) => rowOf(row, locals)),
    strip: last === null ? [] : series.rows.toReversed().flatMap(stripOf),
    papers,
    countLabels: Object.fromEntries(papers.map(({ count }) => [count, counted(__, "papers.talks", count)])),
    words: { episodes: __("series.episodes"), papers: __("series.papers"), noNumber: __("sign.talk") },
  };
}

function yearsOf(rows: readonly SeriesRow[]): string {
  const years = rows
    .flatMap((row): readonly TalkCard[] => (row.kind === "gap" ? [] : row.talks))
    .map(({ date }) => date.slice(0, 4))
    .sort();
  return [...new Set([years[0], years.at(-1)])].join("–");
}

function rowOf(row: SeriesRow, locals: Locals): Row {
  if (row.kind === "gap") {
    const numbers = row.from === row.to ? String(row.from) : `${row.from}–${row.to}`;
    return { kind: "gap", numbers, says: locals.__("series.gap") };
  }
  const { number, talks } = row;
  return {
    kind: "episode",
    id: number === null ? undefined : `no${number}`,
    number,
    talks: talks.map((talk) => talkEntry(talk, locals)),
  };
}

function stripOf(row: SeriesRow): StripItem[] {
  if (row.kind === "episode")
    return row.number === null ? [] : [{ text: String(row.number), href: `#no${row.number}` }];
  const length = row.to - row.from + 1;
  if (length > longestGap) return [{ text: "…", href: undefined }];
  return Array.from({ length }, (_, at) => ({ text: String(row.from + at), href: undefined }));
}

export default function Series(props: Props) {
  const { frame, nav, title, sign, last, description, facts, rows, strip, papers, countLabels, words } = props;
  return (
    <Document frame={frame}>
      <article class="shelf-page">
        <BigHead sign={sign} number={last} heading={title} kicker={<LibraryNav {...nav} />} facts={facts} />
        {description === null ? null : <p class="shelf-lead">{description}</p>}
        <section aria-labelledby="episodes">
          <h2 id="episodes">{words.episodes}</h2>
          <Strip items={strip} />
          <ol class="entries episodes">
            {rows.map((row) => (row.kind === "gap" ? <Gap {...row} /> : <EpisodeRow {...row} sign={words.noNumber} />))}
          </ol>
        </section>
        {papers.length === 0 ? null : (
          <section aria-labelledby="papers">
            <h2 id="papers">{words.papers}</h2>
            <PaperList papers={papers} countLabel={(count) => countLabels[count] ?? ""} language={frame.language} />
          </section>
        )}
      </article>
    </Document>
  );
}

/** All numbers in a row, for the eye and the hand; the list below says the same. */
function Strip({ items }: { items: readonly StripItem[] }) {
  if (items.length < 3) return null;
  return (
    <p class="strip">
      {items.map(({ text, href }) =>
        href === undefined ? <span aria-hidden="true">{text}</span> : <a href={href}>{text}</a>,
      )}
    </p>
  );
}

function Gap({ numbers, says }: { numbers: string; says: string }) {
  return (
    <li class="entry episode-gap">
      <p class="entry-sign">
        <span class="entry-number">{numbers}</span>
      </p>
      <p class="entry-body">{says}</p>
    </li>
  );
}

function EpisodeRow({ id, number, talks, sign }: Extract<Row, { kind: "episode" }> & { sign: string }) {
  return (
    <li class="entry" id={id}>
      <p class="entry-sign" aria-hidden="true">
        <span class={number === null ? "entry-kind" : "entry-number"}>{number ?? sign}</span>
      </p>
      <div class="entry-body">
        {talks.map((entry) => (
          <div class="episode-talk">
            <EntryTitle entry={entry} heading="h3" />
            <p class="entry-date">
              <time datetime={entry.date.iso}>{entry.date.text}</time>
            </p>
            <Speakers line={entry.talk?.unnamedLine ?? ""} />
          </div>
        ))}
      </div>
    </li>
  );
}
