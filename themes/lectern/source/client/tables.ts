/** A table wider than the page scrolls sideways, so it must be reachable by keyboard. */
export function letTablesScroll(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".prose :is(table, .math)")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
}
