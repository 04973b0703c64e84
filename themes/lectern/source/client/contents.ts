/** Marks, in the list of contents, the heading that the reader is at. */
export function setUpContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")];
  const stops = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading === null ? [] : [{ link, heading }];
  });
  if (stops.length === 0) return;
  let waiting = false;
  const mark = () => {
    waiting = false;
    const here = stops.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const { link } of stops) {
      if (link === here?.link) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
  mark();
}
