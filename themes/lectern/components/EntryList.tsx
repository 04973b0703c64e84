import type { Entry } from "./entry.ts";

export interface EntryWords {
  readonly article: string;
  readonly recommends: string;
}

/** Notes as rows: a talk's number stands in the margin like an issue's. */
export function EntryList({
  entries,
  words,
  heading: Heading = "h2",
}: {
  entries: readonly Entry[];
  words: EntryWords;
  heading?: "h2" | "h3";
}) {
  return (
    <ol class="entries">
      {entries.map((entry) => (
        <li class={entry.talk === undefined ? "entry" : "entry entry-talk"}>
          <p class="entry-mark">
            {entry.talk === undefined ? <span class="entry-kind">{words.article}</span> : <Episode {...entry.talk} />}
          </p>
          <div class="entry-body">
            <Heading class="entry-title" lang={entry.language}>
              <a href={entry.href}>{entry.title}</a>
            </Heading>
            {entry.talk === undefined || entry.talk.papers.length === 0 ? (
              <p class="entry-summary">{entry.summary}</p>
            ) : (
              <p class="entry-papers">
                <span class="entry-label">{words.recommends}</span> {entry.talk.papers.join(" / ")}
              </p>
            )}
          </div>
          <p class="entry-date">
            <time datetime={entry.date.iso}>{entry.date.text}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Episode({ series, episode }: { series: string | undefined; episode: number | undefined }) {
  return (
    <>
      {series === undefined ? null : <span class="entry-series">{series}</span>}
      {episode === undefined ? null : <span class="entry-number">{episode}</span>}
    </>
  );
}
