import type { ComponentChildren } from "preact";

interface Props {
  readonly heading: string;
  /** What kind of list it is, above the heading. */
  readonly kicker?: ComponentChildren;
  /** How much it holds, beside the heading. */
  readonly note?: string | undefined;
}

/** The heading of a page that lists something. */
export function ListHead({ heading, kicker, note }: Props) {
  return (
    <header class="list-head">
      {kicker === undefined ? null : <div class="list-kicker">{kicker}</div>}
      <h1>{heading}</h1>
      {note === undefined ? null : <p class="list-note">{note}</p>}
    </header>
  );
}
