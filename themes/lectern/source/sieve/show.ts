/** So many rows are shown at a time; more when the reader comes near the last. */
const atOnce = 500;

const watching = new WeakMap<HTMLElement, IntersectionObserver>();

/** Shows rows in a list in place of those in it. */
export function showRows(list: HTMLElement, rows: readonly HTMLElement[]): void {
  watching.get(list)?.disconnect();
  list.replaceChildren(...rows.slice(0, atOnce));
  let shown = atOnce;
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      list.append(...rows.slice(shown, (shown += atOnce)));
      if (shown < rows.length && list.lastElementChild !== null) watch.observe(list.lastElementChild);
    },
    { rootMargin: "1500px" },
  );
  watching.set(list, watch);
  if (shown < rows.length && list.lastElementChild !== null) watch.observe(list.lastElementChild);
}
