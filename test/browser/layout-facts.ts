/* What is evaluated in a page must hold all that it calls. */
/* oxlint-disable unicorn/consistent-function-scoping */
import type { Page } from "playwright-core";

/**
 * What a reader would see as broken, in words: text that lies over other text, text that is cut off, and whatever makes the
 * page wider than the window. Letters are taken to fill the middle of their line, as lines may be set tight.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  // What compiles the tests names its functions by a helper that pages do not have.
  await page.evaluate("globalThis.__name ??= (named) => named");
  return page.evaluate(() => {
    interface Line {
      readonly node: Node;
      readonly text: string;
      readonly element: Element;
      readonly box: DOMRect;
    }
    const unseen =
      ".visually-hidden, .visually-hidden *, .skip, .headerlink, .headerlink *, svg *, math *, .math *, [hidden] *, rt, sup, sub, option";
    const isShown = (element: Element) =>
      !element.matches(unseen) && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });

    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const element = node.parentElement;
      if (text === "" || element === null || !isShown(element)) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * 0.6;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { x, y, width, height } of range.getClientRects()) {
        if (width < 1) continue;
        lines.push({
          node,
          text: text.slice(0, 40),
          element,
          box: new DOMRect(x, y + (height - size) / 2, width, size),
        });
      }
    }

    const faults: string[] = [];
    for (const { text, element, box } of lines) {
      const cutting = cutBy(element, box);
      if (cutting !== undefined) faults.push(`cut by ${cutting}: ${text}`);
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    lines.forEach((one, at) => {
      for (const other of lines.slice(at + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (one.node !== other.node && visible(one) && visible(other) && meet(one.box, other.box))
          faults.push(`“${one.text}” lies on “${other.text}”`);
      }
    });
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) faults.push(`${wide} pixels too wide`);
    return [...new Set(faults)];

    /** The box that hides a line with no way to scroll there; an ellipsis says itself that there is more. */
    function cutBy(element: Element, box: DOMRect): string | undefined {
      for (
        let above: Element | null = element;
        above !== null && above !== document.body;
        above = above.parentElement
      ) {
        const style = getComputedStyle(above);
        if (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") return undefined;
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) return undefined;
        if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
        const frame = above.getBoundingClientRect();
        if (
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1
        )
          return above.className || above.localName;
      }
      return undefined;
    }

    /** Not scrolled or clamped out of sight. */
    function visible({ element, box }: Line): boolean {
      for (
        let above: Element | null = element;
        above !== null && above !== document.body;
        above = above.parentElement
      ) {
        const { overflowX, overflowY } = getComputedStyle(above);
        if (overflowX === "visible" && overflowY === "visible") continue;
        const frame = above.getBoundingClientRect();
        if (
          box.bottom > frame.bottom + 1 ||
          box.top < frame.top - 1 ||
          box.right > frame.right + 1 ||
          box.left < frame.left - 1
        )
          return false;
      }
      return true;
    }

    function meet(a: DOMRect, b: DOMRect): boolean {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return width > 2 && height > 2;
    }
  });
}
