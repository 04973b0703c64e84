import type { LibraryNavProps } from "./library-frame.ts";

/** The lists of the library, side by side. */
export function LibraryNav({ label, lists }: LibraryNavProps) {
  return (
    <nav class="library-nav" aria-label={label}>
      <ul>
        {lists.map(({ name, href, current }) => (
          <li>
            <a href={href} aria-current={current}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
