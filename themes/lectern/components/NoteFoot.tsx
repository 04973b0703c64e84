import type { Credit } from "./credit.ts";
import type { Crumb } from "./note-page.ts";

interface Props {
  readonly title: string;
  readonly tags: readonly Crumb[];
  readonly updated: { readonly iso: string; readonly text: string } | undefined;
  readonly edit: string | undefined;
  readonly credit: Credit | undefined;
  readonly words: Readonly<Record<"tags" | "updated" | "edit" | "share" | "source" | "licence", string>>;
}

/** What stands below a note: its tags, when it was last changed, where to correct it, how to pass it on. */
export function NoteFoot({ title, tags, updated, edit, credit, words }: Props) {
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
          <a class="edit" href={edit}>
            {words.edit}
          </a>
        </p>
      )}
      <button type="button" class="share plain" data-title={title} hidden>
        {words.share}
      </button>
      {credit === undefined ? null : <CreditLine {...credit} words={words} />}
    </footer>
  );
}

/** Whose note it is, where it stands, and what may be done with it. */
function CreditLine({ author, address, shown, licence, words }: Credit & Pick<Props, "words">) {
  return (
    <p class="credit">
      <span>© {author}</span>
      <span>
        {words.source} <a href={address}>{shown}</a>
      </span>
      {licence === undefined ? null : (
        <span>
          {words.licence}{" "}
          <a href={licence.url} rel="license noopener">
            {licence.name}
          </a>
        </span>
      )}
    </p>
  );
}
