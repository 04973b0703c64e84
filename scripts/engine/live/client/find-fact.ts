import type { ExplainedFact } from "../explained.ts";

/** Where a fact of each kind stands in a page, first match wins. */
const places: Readonly<Record<string, readonly string[]>> = {
  series: ["h1", "header"],
  topic: ["h1", "header"],
  videos: ['[data-talk="video"]'],
  speakers: ['[data-talk="speaker"]', "article"],
  talks: ['[data-talk="abstract"]', '[data-talk="spotlights"]', '[data-talk="speaker"]', "article"],
  papers: ['[data-talk="papers"]', "article"],
  references: ['[data-talk="references"]', "article"],
};

/** The smallest element that shows a fact; undefined where the page does not show it. */
export function findFact(page: Document, { field, text }: ExplainedFact): Element | undefined {
  const kind = /^\w+/.exec(field)?.[0] ?? "";
  const regions = (places[kind] ?? ["article"]).flatMap((selector) => Array.from(page.querySelectorAll(selector)));
  if (kind === "videos") return regions[Number(/\d+/.exec(field)?.[0] ?? 0)] ?? regions[0];
  const wanted = plain(text.replace(/…$/, ""));
  for (const region of regions) {
    const found = smallest(region, wanted, kind === "references" ? text : undefined);
    if (found !== undefined) return found;
  }
  return kind === "series" ? regions[0] : undefined;
}

function smallest(region: Element, wanted: string, address: string | undefined): Element | undefined {
  if (address !== undefined)
    return [...region.querySelectorAll("a")].find((link) => link.getAttribute("href") === address);
  if (wanted === "" || !plain(region.textContent).includes(wanted)) return undefined;
  const inner = [...region.children].find((child) => plain(child.textContent).includes(wanted));
  return inner === undefined ? region : (smallest(inner, wanted, undefined) ?? inner);
}

/** Typography may move spaces. */
function plain(text: string | null): string {
  return (text ?? "").replace(/\s+/g, "");
}
