import { withoutControls } from "./xml.ts";

/** Elements that feed readers take out, or that do nothing there; what is in them goes with them. */
const dropped = new Set([
  "script",
  "style",
  "form",
  "iframe",
  "object",
  "embed",
  "template",
  "button",
  "select",
  "svg",
]);

const voidElements = new Set(["br", "hr", "img", "input", "wbr", "source", "col", "area", "link", "meta", "embed"]);

const tag = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;

/**
 * A note's HTML as a feed can carry it: links are whole addresses, nothing runs, no style, no control characters. A
 * player is what it is without script: a link to the video. What only screens read (`aria-hidden`) is left out.
 */
export function feedHtml(html: string, page: string): string {
  let out = "";
  let at = 0;
  /** Depth below an element that is left out; its name, to find its end. */
  let skipped: { readonly name: string; depth: number } | undefined;
  for (const match of html.matchAll(tag)) {
    const [whole, slash = "", rawName = "", attributes = ""] = match;
    if (skipped === undefined) out += html.slice(at, match.index);
    at = match.index + whole.length;
    const name = rawName.toLowerCase();
    if (name === "") continue;
    if (skipped !== undefined) {
      if (name === skipped.name && !voidElements.has(name)) skipped.depth += slash === "" ? 1 : -1;
      if (skipped.depth === 0) skipped = undefined;
      continue;
    }
    const isGone = dropped.has(name) || /\saria-hidden="true"/.test(attributes);
    if (name === "input") out += /\schecked\b/.test(attributes) ? "☑ " : "☐ ";
    else if (isGone) {
      if (slash === "" && !voidElements.has(name)) skipped = { name, depth: 1 };
    } else out += `<${slash}${name}${slash === "" ? attributesOf(attributes, page) : ""}>`;
  }
  return withoutControls(skipped === undefined ? out + html.slice(at) : out).trim();
}

const kept = new Set([
  "href",
  "src",
  "alt",
  "title",
  "width",
  "height",
  "lang",
  "datetime",
  "colspan",
  "rowspan",
  "start",
  "value",
  "type",
  "cite",
  "align",
]);

function attributesOf(attributes: string, page: string): string {
  let out = "";
  for (const [, name = "", double, single, bare] of attributes.matchAll(
    /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g,
  )) {
    const key = name.toLowerCase();
    const value = double ?? single ?? bare ?? "";
    if (!kept.has(key)) continue;
    const target = key === "href" || key === "src" || key === "cite" ? addressFrom(value, page) : value;
    if (target !== undefined) out += ` ${key}="${target.replace(/"/g, "&quot;")}"`;
  }
  return out;
}

/** The whole address of a link on a page; undefined for one that no reader may follow. */
function addressFrom(href: string, page: string): string | undefined {
  const target = href.replaceAll("&amp;", "&");
  if (!URL.canParse(target, page)) return undefined;
  const { protocol, href: whole } = new URL(target, page);
  return /^(?:https?|mailto|tel):$/.test(protocol) ? whole.replaceAll("&", "&amp;") : undefined;
}
