import type { Crumb } from "./note-page.ts";

interface Props {
  readonly newer: Crumb | undefined;
  readonly older: Crumb | undefined;
  readonly words: { readonly neighbours: string; readonly newer: string; readonly older: string };
}

/** The notes before and after this one in time. */
export function Neighbours({ newer, older, words }: Props) {
  if (newer === undefined && older === undefined) return null;
  return (
    <nav class="neighbours" aria-label={words.neighbours}>
      {older === undefined ? <span /> : <Neighbour label={words.older} {...older} rel="prev" />}
      {newer === undefined ? <span /> : <Neighbour label={words.newer} {...newer} rel="next" />}
    </nav>
  );
}

function Neighbour({ label, name, href, rel }: Crumb & { label: string; rel: "prev" | "next" }) {
  return (
    <a href={href} rel={rel}>
      <span class="neighbour-label">{label}</span>
      <span class="neighbour-title">{name}</span>
    </a>
  );
}
