import { afterPaint } from "./after-paint.ts";

/** Where `note.css` sets the contents beside the text. */
const beside = "(min-width: 64rem)";

/** Opens the list of contents where it stands beside the text, and marks there the heading that the reader is at. */
export function setUpContents(): void {
  const list = document.querySelector<HTMLDetailsElement>(".contents details");
  if (list === null) return;
  const wide = matchMedia(beside);
  const unfold = () => {
    list.open = wide.matches;
  };
  unfold();
  wide.addEventListener("change", unfold);
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")];
  const stops = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading === null ? [] : [{ link, heading }];
  });
  if (stops.length === 0) return;
  const upwards = [...stops].reverse();
  let waiting = false;
  const mark = () => {
    waiting = false;
    const here = upwards.find(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const { link } of stops) {
      if (link === here?.link) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (here !== undefined) follow(here.link);
  };
  addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
  afterPaint(mark);
}

/** Keeps a link in sight where the list it is in has a scroll bar of its own. */
function follow(link: HTMLElement): void {
  const box = link.closest(".contents, .beside");
  const frame = [box, box?.parentElement].find(
    (one) => one && one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY === "auto",
  );
  if (!frame) return;
  const [inner, outer] = [link.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (inner.bottom > outer.bottom) frame.scrollTop += inner.bottom - outer.bottom + 16;
  else if (inner.top < outer.top) frame.scrollTop -= outer.top - inner.top + 16;
}
