/** Does what measures the page once it has been painted, when measuring costs nothing. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
