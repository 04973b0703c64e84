import { EntryTitle, PaperTitles, Speakers, type EntryWords } from "./EntryList.tsx";
import type { Entry } from "./entry.ts";

/** The newest talk, above the others: its number on the board, its opening beside it. */
export function Lead({ entry, words }: { entry: Entry; words: EntryWords }) {
  const { talk, summary, date } = entry;
  return (
    <div class="lead">
      <p class="board" aria-hidden="true">
        <span class="board-series">{talk?.series}</span>
        <span class={signClass(talk?.episode)}>{talk?.episode ?? (talk?.speakerLine || words.talkSign)}</span>
      </p>
      <div class="lead-body">
        <p class="lead-date">
          <time datetime={date.iso}>{date.text}</time>
        </p>
        <EntryTitle entry={entry} heading="h2" />
        <Speakers line={talk?.unnamedLine ?? ""} />
        {summary === "" ? null : <p class="entry-summary">{summary}</p>}
        {talk === undefined ? null : <PaperTitles {...talk} label={words.papers} around={entry.language} />}
      </div>
    </div>
  );
}

/** A number of four digits is drawn smaller, so that it fits the board. */
function signClass(episode: number | undefined): string {
  if (episode === undefined) return "board-sign";
  return String(episode).length > 3 ? "board-number board-long" : "board-number";
}
