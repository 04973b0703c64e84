import { escapeHtml } from "../../escape.ts";
import { checksum } from "../remember.ts";
import type { Problem } from "./problem.ts";

/** Addresses of the server's own, beside the site's and never among its files. */
export const live = {
  events: "/__lectern/events",
  script: "/__lectern/live.js",
  styles: "/__lectern/live.css",
  explain: "/__lectern/explain",
  open: "/__lectern/open",
} as const;

/**
 * Adds the browser's part to a page: a script file of the same origin, which every policy of ours allows. It carries a
 * key of the page without its style sheets, by which the browser sees whether a change is one of this page.
 */
export function withLive(html: string, version: string): string {
  const tag = `<script defer src="${live.script}" data-version="${version}" data-page="${pageKey(html)}"></script>`;
  const end = /<\/head\s*>|<\/body\s*>/i.exec(html)?.index ?? html.length;
  return html.slice(0, end) + tag + html.slice(end);
}

function pageKey(html: string): string {
  return checksum(html.replace(/<link\b[^>]*\brel=["']?stylesheet\b[^>]*>/gi, ""));
}

/** A page for an address that has none: it says why, and is replaced as soon as there is one. */
export function emptyPage(title: string, problems: readonly Problem[], version: string): string {
  const data = JSON.stringify(problems).replaceAll("<", "\\u003C");
  return withLive(
    [
      '<!doctype html><html lang="en"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
      `<title>${escapeHtml(title)}</title>`,
      problems.length === 0 ? "" : `<script type="application/json" id="lectern-problems">${data}</script>`,
      `</head><body><h1>${escapeHtml(title)}</h1>${problems.map(({ message }) => `<pre>${escapeHtml(message)}</pre>`).join("")}`,
      "</body></html>",
    ].join(""),
    version,
  );
}
