/** Paper cannot be unfolded: what a note folds away is opened before it is printed. */
export function setUpUnfolding(): void {
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>(".prose details")) folded.open = true;
  });
}
