/* What is evaluated in a page must hold all that it calls. */
import type { Page } from "playwright-core";

/** Something that Tab leads to. */
export interface Stop {
  readonly name: string;
  readonly href: string | null;
  /** What is wrong with it: no ring, nothing to see, something over it. */
  readonly fault: string | undefined;
  /** Place on the whole page. */
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Stands still while the page moves, or scrolls on its own: its place says nothing of its order. */
  readonly floats: boolean;
}

const most = 400;

/** Presses Tab from the top of the page until it leads out of it; undefined where it never does. */
export async function walk(page: Page): Promise<Stop[] | undefined> {
  await page.evaluate("globalThis.__name ??= (named) => named");
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(readStop);
    // behind the last stop is the browser's own, or the first again where it has none
    if (stop === undefined || (stop.href === "#content" && stops.length > 0)) return stops;
    stops.push(stop);
  }
  return undefined;
}

/**
 * Pairs of stops that go against the eye: the second is above the first and not in a column beside it to the right, or on
 * the same line to its left.
 */
export function outOfOrder(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop, at) => {
    const before = stops[at - 1];
    if (before === undefined || before.floats || stop.floats) return [];
    const [a, b] = [before.box, stop.box];
    const isAbove = b.bottom <= a.top + 1;
    const isOnLine = b.top < a.bottom - 1 && a.top < b.bottom - 1;
    const isWrong = isAbove ? b.left < a.right - 1 : isOnLine && b.right <= a.left + 1;
    return isWrong ? [`${before.name} → ${stop.name}`] : [];
  });
}

function readStop(): Stop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const faults = [
    outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2 ? "no ring" : "",
    box.width < 1 || box.height < 1 ? "nothing to see" : "",
    over !== null && (element.contains(over) || over.contains(element)) ? "" : "covered or out of sight",
  ];
  const { scrollX, scrollY } = globalThis;
  let floats = false;
  for (let above: Element | null = element; above !== null && above !== document.body; above = above.parentElement) {
    const { position, overflowY } = getComputedStyle(above);
    floats ||= position === "sticky" || position === "fixed" || /auto|scroll/.test(overflowY);
  }
  return {
    name: (element.textContent?.trim() || element.getAttribute("aria-label") || element.localName).slice(0, 40),
    href: element.getAttribute("href"),
    fault: faults.find((fault) => fault !== ""),
    box: {
      left: box.left + scrollX,
      right: box.right + scrollX,
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
    },
    floats,
  };
}
