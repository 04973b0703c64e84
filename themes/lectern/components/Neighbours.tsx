import type { Neighbour } from "./note-page.ts";
import { Title } from "./Title.tsx";

interface Props {
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
  readonly words: { readonly neighbours: string; readonly newer: string; readonly older: string };
}

/** The notes before and after this one in time. */
export function Neighbours({ newer, older, words }: Props) {
  if (newer === undefined && older === undefined) return null;
  return (
    <nav class="neighbours" aria-label={words.neighbours}>
      {older === undefined ? null : <NeighbourLink label={words.older} {...older} rel="prev" />}
      {newer === undefined ? null : <NeighbourLink label={words.newer} {...newer} rel="next" />}
    </nav>
  );
}

function NeighbourLink({
  label,
  title,
  issue,
  names,
  href,
  language,
  rel,
}: Neighbour & { label: string; rel: "prev" | "next" }) {
  return (
    <a class={`neighbour neighbour-${rel}`} href={href} rel={rel}>
      <span class="neighbour-label">{label}</span>
      {issue === undefined ? null : (
        <span class="neighbour-issue" aria-hidden="true">
          {issue.series} <b>{issue.number}</b>
        </span>
      )}
      <span class="neighbour-title" lang={language}>
        <Title title={title} issue={issue} names={names} />
      </span>
    </a>
  );
}
