import type { Locals } from "../../../scripts/locals.ts";
import type { Cite, NamedLink, PaperPage } from "../../../scripts/shelf.ts";
import { linkTo } from "../../../scripts/urls.ts";
import { BigHead, type Fact } from "../components/BigHead.tsx";
import { CiteBox, type CiteWords } from "../components/CiteBox.tsx";
import { counted } from "../components/counted.ts";
import { Document } from "../components/Document.tsx";
import { EntrySign, EntryTitle, type EntryWords } from "../components/EntryList.tsx";
import type { Entry } from "../components/entry.ts";
import type { Frame } from "../components/frame.ts";
import { keeping, type Keeping } from "../components/keep.ts";
import { KeepButtons } from "../components/KeepButtons.tsx";
import { libraryFrame, libraryNav, type LibraryNavProps } from "../components/library-frame.ts";
import { citationMeta, paperThing } from "../components/library-things.ts";
import { LibraryNav } from "../components/LibraryNav.tsx";
import { entryWords } from "../components/list-page.ts";
import { otherLanguage } from "../components/run-language.ts";
import { PaperList, type PaperRow } from "../components/PaperList.tsx";
import { talkEntry } from "../components/talk-entry.ts";

interface Props {
  readonly frame: Frame;
  readonly nav: LibraryNavProps;
  readonly title: string;
  readonly count: number;
  readonly sign: string;
  readonly facts: readonly Fact[];
  readonly recommendations: readonly Recommended[];
  readonly together: readonly PaperRow[];
  readonly countLabels: Readonly<Record<number, string>>;
  readonly cite: Cite;
  readonly keeping: Keeping | undefined;
  readonly href: string;
  readonly line: string;
  readonly words: EntryWords & CiteWords & Readonly<Record<"recommendations" | "together" | "noReason", string>>;
}

interface Recommended {
  readonly entry: Entry;
  readonly speakers: readonly NamedLink[];
  /** Paragraphs. */
  readonly reason: readonly string[];
}

/** One paper and what each speaker says of it. */
export function props(locals: Locals): Props {
  const { page, __ } = locals;
  const paper = page.paper as PaperPage;
  const count = paper.recommendations.length;
  const who = [...new Set(paper.recommendations.flatMap(({ speakers }) => speakers.map(({ name }) => name)))];
  return {
    frame: libraryFrame(locals, {
      title: __("paper.of", paper.title),
      says: [
        [paper.venue, paper.year].filter(Boolean).join(" "),
        counted(__, "paper.by", count),
        who.slice(0, 5).join(__("separator")),
      ],
      one: {
        list: "papers",
        thing: (address) => paperThing(paper, address),
        meta: citationMeta(paper),
        twins: paper.twins,
      },
    }),
    nav: libraryNav(locals),
    title: paper.title,
    count,
    sign: __("paper.sign"),
    facts: factsOf(paper, locals),
    recommendations: paper.recommendations.map(({ talk, speakers, reason }) => ({
      entry: talkEntry(talk, locals),
      speakers,
      reason: reason === null ? [] : reason.split(/\n+/),
    })),
    together: paper.together,
    cite: paper.cite,
    keeping: keeping(locals),
    href: linkTo(locals.settings.root, locals.path),
    line: venueLine(paper),
    countLabels: Object.fromEntries(paper.together.map(({ count }) => [count, counted(__, "paper.together", count)])),
    words: {
      ...entryWords(locals),
      recommendations: __("paper.recommendations"),
      together: __("paper.also"),
      noReason: __("paper.noReason"),
      cite: __("cite.paper"),
      copyCitation: __("cite.copy"),
      citationCopied: __("cite.copied"),
    },
  };
}

function factsOf({ authors, venue, year, links }: PaperPage, { __ }: Locals): Fact[] {
  const line = venueLine({ venue, year });
  const linkWords = {
    page: __("paper.page"),
    arxiv: __("paper.arxiv"),
    doi: __("paper.doi"),
    pdf: __("paper.pdf"),
    code: __("paper.code"),
    search: __("paper.search"),
  };
  return [
    ...(authors.length === 0 ? [] : [{ label: __("paper.authors"), values: [authors.join(__("separator"))] }]),
    ...(line === "" ? [] : [{ label: __("paper.venue"), values: [line] }]),
    { label: __("paper.links"), values: links.map(({ kind, href }) => ({ text: linkWords[kind], href })) },
  ];
}

function venueLine({ venue, year }: Pick<PaperPage, "venue" | "year">): string {
  return [venue, year].filter((part) => part !== null).join(" ");
}

export default function Paper(props: Props) {
  const { frame, nav, title, count, sign, facts, recommendations, together, countLabels, cite, words } = props;
  return (
    <Document frame={frame}>
      <article class="shelf-page">
        <BigHead
          sign={sign}
          number={count}
          heading={title}
          language={otherLanguage(title, frame.language)}
          kicker={<LibraryNav {...nav} />}
          facts={facts}
        />
        <KeepButtons {...props} states={["want", "read"]} />
        <section aria-labelledby="recommendations">
          <h2 id="recommendations">{words.recommendations}</h2>
          <ol class="entries">
            {recommendations.map((one) => (
              <Recommendation {...one} words={words} />
            ))}
          </ol>
        </section>
        <CiteBox cite={cite} words={words} />
        {together.length === 0 ? null : (
          <section aria-labelledby="together">
            <h2 id="together">{words.together}</h2>
            <PaperList papers={together} countLabel={(count) => countLabels[count] ?? ""} language={frame.language} />
          </section>
        )}
      </article>
    </Document>
  );
}

function Recommendation({ entry, speakers, reason, words }: Recommended & { words: Props["words"] }) {
  return (
    <li class="entry">
      <EntrySign entry={entry} words={words} />
      <div class="entry-body">
        <EntryTitle entry={entry} heading="h3" />
        <figure class="said">
          {reason.length === 0 ? (
            <p class="said-nothing">{words.noReason}</p>
          ) : (
            <blockquote lang={entry.language}>
              {reason.map((text) => (
                <p>{text}</p>
              ))}
            </blockquote>
          )}
          {speakers.length === 0 ? null : (
            <figcaption>
              {speakers.map(({ name, href }) => (
                <a href={href}>{name}</a>
              ))}
            </figcaption>
          )}
        </figure>
      </div>
      <p class="entry-date">
        <time datetime={entry.date.iso}>{entry.date.text}</time>
      </p>
    </li>
  );
}
