import { renderToString } from "preact-render-to-string";

import { copied } from "../../../scripts/copied.ts";
import type { Entry } from "./entry.ts";
import { Html } from "./Html.tsx";
import { otherLanguage } from "./run-language.ts";
import { Title } from "./Title.tsx";

export interface EntryWords {
  /** A sign in the margin for a note that is no talk, and for a talk without a number. */
  readonly articleSign: string;
  readonly talkSign: string;
  readonly papers: string;
}

interface Props {
  readonly entries: readonly Entry[];
  readonly words: EntryWords;
  readonly heading?: "h2" | "h3";
}

/** Notes as rows; a talk's number stands in the margin like an issue's. */
export function EntryList({ entries, words, heading = "h2" }: Props) {
  return (
    <ol class="entries">
      {entries.map((entry) => (
        <Html as="li" class="entry" html={rowHtml({ entry, words, heading })} />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly words: EntryWords;
  readonly heading: "h2" | "h3";
}

const rows = new WeakMap<Entry, Map<string, string>>();

/** A row is the same in every list that shows it, so it is drawn once. */
function rowHtml(props: RowProps): string {
  const { entry, words, heading } = props;
  const drawn = rows.get(entry) ?? new Map<string, string>();
  rows.set(entry, drawn);
  const key = [heading, words.articleSign, words.talkSign, words.papers].join(" ");
  const html = drawn.get(key) ?? copied(renderToString(<Row {...props} />));
  drawn.set(key, html);
  return html;
}

function Row({ entry, words, heading }: RowProps) {
  return (
    <>
      <EntrySign entry={entry} words={words} />
      <div class="entry-body">
        <EntryTitle entry={entry} heading={heading} />
        <EntryFacts entry={entry} words={words} />
      </div>
      <p class="entry-date">
        <time datetime={entry.date.iso}>{entry.date.text}</time>
      </p>
    </>
  );
}

export function EntryTitle({ entry, heading: Heading }: { entry: Entry; heading: "h2" | "h3" }) {
  return (
    <Heading class="entry-title" lang={entry.language}>
      <a href={entry.href}>
        <Title title={entry.title} issue={entry.issue} names={entry.talk?.speakers ?? []} language={entry.language} />
      </a>
    </Heading>
  );
}

/** Said again by the title, so only for the eye where the title says it. */
export function EntrySign({ entry: { talk, issue }, words }: { entry: Entry; words: EntryWords }) {
  if (talk?.episode === undefined) {
    const sign = talk === undefined ? words.articleSign : words.talkSign;
    return (
      <p class="entry-sign" aria-hidden="true">
        <span class="entry-series">{talk?.series}</span>
        <span class="entry-kind">{sign}</span>
      </p>
    );
  }
  return (
    <p class="entry-sign" aria-hidden={issue === undefined ? undefined : "true"}>
      <span class="entry-series">{talk.series}</span>
      <span class="entry-number">{talk.episode}</span>
    </p>
  );
}

/** Who spoke, and what they recommend; of anything else the opening. */
function EntryFacts({ entry: { talk, summary, language }, words }: { entry: Entry; words: EntryWords }) {
  if (talk === undefined || talk.papers.length === 0) {
    return (
      <>
        <Speakers line={talk?.unnamedLine ?? ""} />
        {summary === "" ? null : <p class="entry-summary">{summary}</p>}
      </>
    );
  }
  return (
    <>
      <Speakers line={talk.unnamedLine} />
      <PaperTitles {...talk} label={words.papers} around={language} />
    </>
  );
}

export function Speakers({ line }: { line: string }) {
  return line === "" ? null : <p class="entry-speakers">{line}</p>;
}

interface PaperTitlesProps {
  readonly papers: readonly string[];
  readonly morePapers: number;
  readonly label: string;
  /** The language of the note that names them. */
  readonly around: string;
}

export function PaperTitles({ papers, morePapers, label, around }: PaperTitlesProps) {
  if (papers.length === 0) return null;
  return (
    <div class="entry-papers">
      <p>{label}</p>
      <ul lang={around}>
        {papers.map((title) => (
          <li lang={otherLanguage(title, around)}>{title}</li>
        ))}
        {morePapers === 0 ? null : <li class="entry-more">{`+${morePapers}`}</li>}
      </ul>
    </div>
  );
}
