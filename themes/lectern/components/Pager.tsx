import type { Pages } from "./pager.ts";

export function Pager({ pages }: { pages: Pages | undefined }) {
  if (pages === undefined) return null;
  const { label, place, newer, older } = pages;
  return (
    <nav class="pager" aria-label={label}>
      {newer === undefined ? <span /> : <a rel="prev" href={newer.href}>{`← ${newer.text}`}</a>}
      <span class="pager-place">{place}</span>
      {older === undefined ? <span /> : <a rel="next" href={older.href}>{`${older.text} →`}</a>}
    </nav>
  );
}
