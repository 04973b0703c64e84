import { afterPaint } from "./after-paint.ts";

/** A table wider than the page scrolls sideways, so it must be reachable by keyboard. */
export function letTablesScroll(): void {
  const boxes = document.querySelectorAll<HTMLElement>(".prose :is(table, .math)");
  afterPaint(() => {
    const wide = [...boxes].filter((box) => box.scrollWidth > box.clientWidth);
    for (const box of wide) box.tabIndex = 0;
  });
}
