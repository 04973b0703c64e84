import type { Shelf } from "./Shelves.tsx";

export interface FilterProps {
  readonly label: string;
  /** The page itself, where nothing is left out. */
  readonly all: { readonly name: string; readonly href: string };
  readonly shelves: readonly Shelf[];
  /** What a browser loads when the reader turns to them. */
  readonly script: string | undefined;
}

/** Ways to a part of the notes: links to their lists, which a script shows in place of the page's own. */
export function Filters({ label, all, shelves, script }: FilterProps) {
  if (shelves.length < 2) return null;
  return (
    <nav class="filters" aria-label={label} data-script={script}>
      <ul>
        <li>
          <a href={all.href} aria-current="true">
            {all.name}
          </a>
        </li>
        {shelves.map(({ name, href, count }) => (
          <li>
            <a href={href}>
              {name} <span class="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
      <p role="status" class="visually-hidden" />
    </nav>
  );
}
