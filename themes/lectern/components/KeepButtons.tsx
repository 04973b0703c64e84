import type { Keeping } from "./keep.ts";

interface Props {
  /** Undefined where there is no list. */
  readonly keeping: Keeping | undefined;
  readonly states: readonly ("want" | "read" | "watched")[];
  readonly href: string;
  readonly title: string;
  /** Venue and year of a paper. */
  readonly line?: string;
}

/** Puts a paper or a talk on the reader's list; works, and is seen, only with script. */
export function KeepButtons({ keeping, states, href, title, line = "" }: Props) {
  if (keeping === undefined) return null;
  return (
    <p class="keep needs-script" data-turn={keeping.script} data-kept={keeping.kept} data-failed={keeping.failed}>
      {states.map((state) => (
        <button
          type="button"
          aria-pressed="false"
          data-turn={keeping.script}
          data-state={state}
          data-href={href}
          data-title={title}
          data-line={line}
        >
          {keeping[state]}
        </button>
      ))}
    </p>
  );
}
