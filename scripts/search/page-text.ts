/** A stretch of a note under one heading; what stands before the first has none. */
export interface Section {
  /** Id of the heading, empty without one. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** Elements that do not part words. */
const inline: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q ruby rb s samp small span strike strong time tt u var wbr".split(
    " ",
  ),
);

/** Elements whose content nobody reads, or reads as no text. */
const silent: ReadonlySet<string> = new Set(
  "script style template math svg rt rp button select datalist iframe video audio object".split(" "),
);

/** What of these stands between letters of one word. */
const between: ReadonlySet<string> = new Set(["rt", "rp"]);

/** Cuts a note's HTML at its headings and gives the plain text under each. Reads any HTML; gives text, never markup. */
export function sectionsOf(html: string): Section[] {
  const sections: Section[] = [];
  let current = { id: "", heading: "" };
  let pieces: string[] = [];
  let at = 0;
  const close = () => {
    const text = decode(pieces.join("")).trim();
    if (text !== "" || current.heading !== "") sections.push({ ...current, text });
    pieces = [];
  };
  let headingStart: { readonly id: string } | undefined;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) break;
    if (open > at) pieces.push(html.slice(at, open));
    const tag = tagAt(html, open);
    at = tag.end;
    if (silent.has(tag.name) && !tag.isEnd) {
      at = endOf(html, at, tag.name);
      if (!between.has(tag.name)) pieces.push(" ");
    } else if (/^h[1-6]$/.test(tag.name) && !tag.isEnd) {
      close();
      current = { id: "", heading: "" };
      headingStart = { id: attribute(html.slice(open, at), "id") };
    } else if (/^h[1-6]$/.test(tag.name) && headingStart !== undefined) {
      current = { id: headingStart.id, heading: decode(pieces.join("")).trim() };
      pieces = [];
      headingStart = undefined;
    } else if (!inline.has(tag.name)) pieces.push(tag.name === "!" ? "" : " ");
  }
  if (at < html.length && html.indexOf("<", at) === -1) pieces.push(html.slice(at));
  close();
  return sections;
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  /** Where what follows it starts. */
  readonly end: number;
}

function tagAt(html: string, open: number): Tag {
  if (html.startsWith("<!--", open)) {
    const end = html.indexOf("-->", open + 4);
    return { name: "!", isEnd: false, end: end === -1 ? html.length : end + 3 };
  }
  const isEnd = html.charCodeAt(open + 1) === 47;
  let at = open + (isEnd ? 2 : 1);
  const from = at;
  while (isNamePart(html.charCodeAt(at))) at++;
  const name = html.slice(from, at).toLowerCase();
  for (let quote = 0; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    if (quote !== 0) quote = unit === quote ? 0 : quote;
    else if (unit === 34 || unit === 39) quote = unit;
    else if (unit === 62) return { name, isEnd, end: at + 1 };
  }
  return { name, isEnd, end: html.length };
}

function isNamePart(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

function endOf(html: string, from: number, name: string): number {
  const at = html.indexOf(`</${name}`, from);
  if (at === -1) return html.length;
  const end = html.indexOf(">", at);
  return end === -1 ? html.length : end + 1;
}

function attribute(tag: string, name: string): string {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag) ?? [];
  return decode(double ?? single ?? bare ?? "");
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  });
}
