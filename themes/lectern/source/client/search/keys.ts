/** Arrows go from the field to the hits and through them; Escape in the hits leads back to the field. */
export function moveByArrows(root: HTMLElement, input: HTMLInputElement): void {
  root.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.isComposing || !(target instanceof HTMLElement)) return;
    const links = [...root.querySelectorAll<HTMLElement>("[data-search-result] > h2 > a")];
    const item = target.closest("[data-search-result]");
    if (target !== input && item === null) return;
    const at = item === null ? -1 : links.findIndex((link) => item.contains(link));
    if (key === "Escape" && item !== null && root.closest("dialog") === null) input.focus();
    else if (key === "ArrowDown") focus(event, links[at + 1]);
    else if (key === "ArrowUp") focus(event, at === 0 ? input : links[at - 1]);
  });
}

function focus(event: KeyboardEvent, element: HTMLElement | undefined): void {
  if (element === undefined) return;
  event.preventDefault();
  element.focus();
}
