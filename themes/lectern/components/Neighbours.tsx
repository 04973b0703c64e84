import type { Neighbour } from "./neighbours.ts";
import { Title } from "./Title.tsx";

interface Props {
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
  readonly label: string;
  readonly newerLabel: string;
  readonly olderLabel: string;
}

/** The notes before and after this one, in its series or in time. */
export function Neighbours({ newer, older, label, newerLabel, olderLabel }: Props) {
  if (newer === undefined && older === undefined) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      {older === undefined ? null : <NeighbourLink label={olderLabel} {...older} rel="prev" />}
      {newer === undefined ? null : <NeighbourLink label={newerLabel} {...newer} rel="next" />}
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
        <Title title={title} issue={issue} names={names} language={language} />
      </span>
    </a>
  );
}
