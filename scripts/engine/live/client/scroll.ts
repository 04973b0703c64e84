const key = "lectern-scroll";

/** Remembers how far this page is scrolled, for the page that takes its place. */
export function keepScroll(): void {
  sessionStorage.setItem(key, JSON.stringify({ href: location.href, left: scrollX, top: scrollY }));
}

/** Scrolls to where the page was before it was replaced; again when pictures have taken their room. */
export function restoreScroll(): void {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (kept === null) return;
  const { href, left, top } = JSON.parse(kept) as { href: string; left: number; top: number };
  if (href !== location.href) return;
  const scroll = () => scrollTo({ left, top, behavior: "instant" });
  scroll();
  if (document.readyState !== "complete") addEventListener("load", scroll, { once: true });
}
