import type { PaperCard } from "../../../scripts/shelf.ts";
import { otherLanguage } from "./run-language.ts";

export interface PaperRow extends PaperCard {
  readonly series?: readonly string[];
  /** Who recommends it, in one line. */
  readonly line?: string;
}

/** “3 talks”: what the number that stands large counts. */
export type CountLabel = (count: number) => string;

interface Props {
  readonly papers: readonly PaperRow[];
  readonly countLabel: CountLabel;
  /** The language of the page. */
  readonly language: string;
}

/** Papers as rows, the number of talks that recommend each in the margin. */
export function PaperList({ papers, countLabel, language }: Props) {
  return (
    <ol class="paper-rows">
      {papers.map(({ title, href, count, venue, year, series, line }) => (
        <li
          data-count={count}
          data-year={series === undefined ? undefined : (year ?? "")}
          data-venue={series === undefined ? undefined : (venue ?? "")}
          data-series={series?.join("\n")}
        >
          <span class="paper-count" aria-hidden="true">
            {count}
          </span>
          <a href={href} lang={otherLanguage(title, language)}>
            {title}
          </a>
          {venue === null && year === null ? null : (
            <span class="paper-venue">{[venue, year].filter((part) => part !== null).join(" ")}</span>
          )}
          <span class="paper-line">{[countLabel(count), line].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ol>
  );
}
