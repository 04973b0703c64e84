import type { Crumb } from "./note-page.ts";

interface Props {
  readonly tags: readonly Crumb[];
  readonly updated: { readonly iso: string; readonly text: string } | undefined;
  readonly edit: string | undefined;
  readonly words: { readonly tags: string; readonly updated: string; readonly edit: string };
}

/** What stands below a note: its tags, when it was last changed, where to correct it. */
export function NoteFoot({ tags, updated, edit, words }: Props) {
  if (tags.length === 0 && updated === undefined && edit === undefined) return null;
  return (
    <footer class="note-foot">
      {tags.length === 0 ? null : (
        <ul class="note-tags" aria-label={words.tags}>
          {tags.map(({ name, href }) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {updated === undefined ? null : (
        <p>
          {words.updated} <time datetime={updated.iso}>{updated.text}</time>
        </p>
      )}
      {edit === undefined ? null : (
        <p>
          <a href={edit}>{words.edit}</a>
        </p>
      )}
    </footer>
  );
}
