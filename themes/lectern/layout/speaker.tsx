import type { Locals } from "../../../scripts/locals.ts";
import type { SpeakerPage } from "../../../scripts/shelf.ts";
import { BigHead, type Fact } from "../components/BigHead.tsx";
import { counted } from "../components/counted.ts";
import { Document } from "../components/Document.tsx";
import { EntryList, type EntryWords } from "../components/EntryList.tsx";
import { dayInWords } from "../components/day-in-words.ts";
import type { Day, Entry } from "../components/entry.ts";
import type { Frame } from "../components/frame.ts";
import { libraryFrame, libraryNav, type LibraryNavProps } from "../components/library-frame.ts";
import { speakerThing } from "../components/library-things.ts";
import { LibraryNav } from "../components/LibraryNav.tsx";
import { entryWords } from "../components/list-page.ts";
import { PaperList, type PaperRow } from "../components/PaperList.tsx";
import { talkEntry } from "../components/talk-entry.ts";

interface Props {
  readonly frame: Frame;
  readonly nav: LibraryNavProps;
  readonly name: string;
  readonly count: number;
  readonly sign: string;
  readonly facts: readonly Fact[];
  readonly bios: readonly { readonly text: string; readonly date: Day }[];
  readonly talks: readonly Entry[];
  readonly papers: readonly PaperRow[];
  readonly countLabels: Readonly<Record<number, string>>;
  readonly words: EntryWords & Readonly<Record<"bios" | "talks" | "recommends", string>>;
}

/** One person: what was said of them, their talks, what they recommend. */
export function props(locals: Locals): Props {
  const { page, settings, __ } = locals;
  const speaker = page.speaker as SpeakerPage;
  const { name, aliases, home, affiliation, talks, bios, papers } = speaker;
  const count = talks.length;
  return {
    frame: libraryFrame(locals, {
      title: __("speaker.of", name),
      says: [
        affiliation ?? bios[0]?.text.slice(0, 80) ?? null,
        counted(__, "speakers.talks", count),
        counted(__, "papers.count", papers.length),
      ],
      one: { list: "speakers", thing: (address) => speakerThing(speaker, address) },
    }),
    nav: libraryNav(locals),
    name,
    count,
    sign: __("speaker.sign"),
    facts: [
      ...(affiliation === null ? [] : [{ label: __("speaker.affiliation"), values: [affiliation] }]),
      ...(aliases.length === 0 ? [] : [{ label: __("speaker.aliases"), values: [aliases.join(__("separator"))] }]),
      ...(home === null ? [] : [{ label: __("speaker.home"), values: [{ text: bareAddress(home), href: home }] }]),
    ],
    bios: bios.map(({ text, date }) => ({ text, date: dayInWords(date, settings.language) })),
    talks: talks.map((talk) => talkEntry(talk, locals)),
    papers,
    countLabels: Object.fromEntries(papers.map(({ count }) => [count, counted(__, "papers.talks", count)])),
    words: {
      ...entryWords(locals),
      bios: __("speaker.bios"),
      talks: __("speaker.talks"),
      recommends: __("speaker.recommends"),
    },
  };
}

/** An address as people say it: without `https://` and the slash at its end. */
export function bareAddress(href: string): string {
  return href.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

export default function Speaker(props: Props) {
  const { frame, nav, name, count, sign, facts, bios, talks, papers, countLabels, words } = props;
  return (
    <Document frame={frame}>
      <article class="shelf-page">
        <BigHead sign={sign} number={count} heading={name} kicker={<LibraryNav {...nav} />} facts={facts} />
        {bios.length === 0 ? null : (
          <section aria-labelledby="bios">
            <h2 id="bios">{words.bios}</h2>
            <ul class="bios">
              {bios.map(({ text, date }) => (
                <li>
                  <p>{text}</p>
                  <time datetime={date.iso}>{date.text}</time>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="talks">
          <h2 id="talks">{words.talks}</h2>
          <EntryList entries={talks} words={words} heading="h3" />
        </section>
        {papers.length === 0 ? null : (
          <section aria-labelledby="papers">
            <h2 id="papers">{words.recommends}</h2>
            <PaperList papers={papers} countLabel={(count) => countLabels[count] ?? ""} language={frame.language} />
          </section>
        )}
      </article>
    </Document>
  );
}
