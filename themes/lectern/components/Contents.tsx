import type { ContentsEntry } from "./note-page.ts";

/** The note's headings; worth a list from two on. Folded, so that on a phone the text begins soon; `client/contents.ts` opens it beside the text. */
export function Contents({ entries, label }: { entries: readonly ContentsEntry[]; label: string }) {
  if (entries.length < 2) return null;
  return (
    <nav class="contents" aria-label={label}>
      <details>
        <summary>{label}</summary>
        <ol>
          {entries.map(({ id, text, level }) => (
            <li class={level === 0 ? undefined : "contents-sub"}>
              <a href={`#${encodeURIComponent(id)}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
