import type { SearchLink } from "./frame.ts";

/** Leads to the search page; with script it opens the search over the page. */
export function SearchOpener({ search: { label, href, index, script, style } }: { search: SearchLink }) {
  return (
    <a
      class="search-open"
      href={href}
      data-index={index}
      data-script={script}
      data-style={style}
      aria-label={label}
      aria-keyshortcuts="/ Control+K"
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path d="M12.8 12.8 17.5 17.5M14.75 8.5a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0z" />
      </svg>
    </a>
  );
}
