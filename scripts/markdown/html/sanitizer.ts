import { decodeEntities } from "../entities.ts";
import { isOutside, safeAddress } from "./address.ts";
import { empty, endedBy, isAllowed, kindOfValue, modern, opaque, type ValueKind } from "./allowed.ts";
import { escapeHtml } from "../../escape.ts";
import { siteAddress } from "./link.ts";
import type { RenderContext } from "./render-kind.ts";
import { scanTags, type Attribute, type HtmlPiece } from "./scan-tags.ts";

type Surroundings = Pick<RenderContext, "settings" | "options">;

/** Takes raw HTML in pieces, as a text holds it, and gives what may stand of it; an element ends where its text does. */
export interface Sanitizer {
  add(html: string): string;
  /** Whether what follows stands in an element that is dropped with its content. */
  isSkipping(): boolean;
  /** End tags of what is still open. */
  end(): string;
}

/** What was dropped, as it was written, and where in the piece it stood. */
export type Dropped = (markup: string, at: number) => void;

/**
 * Only elements and attributes of a list pass, and all of them are written anew: nothing gets through for being written
 * in a way that was not thought of.
 */
export function createSanitizer(context: Surroundings, dropped: Dropped): Sanitizer {
  const open: string[] = [];
  /** How many elements of a name are open: what is not need not be sought. */
  const counts = new Map<string, number>();
  let skipped: string | undefined;
  let lastFrameEnd = -1;

  const closeTo = (depth: number): string => {
    let html = "";
    while (open.length > depth) {
      const name = open.pop() ?? "";
      counts.set(name, (counts.get(name) ?? 1) - 1);
      html += `</${name}>`;
    }
    return html;
  };
  /** What a frame holds is for browsers without frames; one that does not end in its piece holds nothing. */
  const skipFrame = (name: string, from: number): void => {
    if (name === "iframe" && lastFrameEnd >= from) skipped = name;
  };
  const start = ({ name: written, attributes, raw, at }: HtmlPiece & { kind: "open" }): string => {
    const { name, class: added } = modern[written] ?? { name: written, class: undefined };
    if (!isAllowed(name)) {
      dropped(raw, at);
      if (opaque.has(name)) skipped = name;
      return "";
    }
    const ended = endedBy[name];
    let html = "";
    while (ended?.includes(open.at(-1) ?? "")) html += closeTo(open.length - 1);
    const kept = attributesOf(name, attributes, added, context, (markup) => dropped(markup, at));
    if (kept === undefined) {
      skipFrame(name, at + raw.length);
      return html;
    }
    html += `<${name}${kept}>`;
    if (name === "iframe") {
      if (written !== "embed") skipFrame(name, at + raw.length);
      return `${html}</iframe>`;
    }
    if (!empty.has(name)) {
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return html;
  };
  const finish = ({ name: written, raw, at }: HtmlPiece & { kind: "close" }): string => {
    const { name } = modern[written] ?? { name: written };
    if ((counts.get(name) ?? 0) > 0) return closeTo(open.lastIndexOf(name));
    if (isAllowed(name) && !["p", "br", "iframe"].includes(name)) dropped(raw, at);
    return "";
  };
  return {
    add(html) {
      let out = "";
      lastFrameEnd = html.includes("<") ? html.toLowerCase().lastIndexOf("</iframe") : -1;
      for (const piece of scanTags(html)) {
        if (skipped !== undefined) {
          if (piece.kind === "close" && piece.name === skipped) skipped = undefined;
        } else if (piece.kind === "text") out += piece.raw.replaceAll("<", "&lt;");
        else if (piece.kind === "open") out += start(piece);
        else if (piece.kind === "close") out += finish(piece);
        else if (piece.kind === "declaration") dropped(piece.raw, piece.at);
        else if (moreMark.test(piece.raw)) out += "<!--more-->";
      }
      return out;
    },
    isSkipping: () => skipped !== undefined,
    end() {
      skipped = undefined;
      return closeTo(0);
    },
  };
}

/** Undefined where the element is nothing without an attribute that was dropped. */
function attributesOf(
  element: string,
  attributes: readonly Attribute[],
  added: string | undefined,
  context: Surroundings,
  dropped: (markup: string) => void,
): string | undefined {
  const kept = new Map<string, string>();
  const classes = new Set(added === undefined ? [] : [added]);
  for (const { name, value, raw } of attributes) {
    const text = decodeEntities(value);
    const aligned = alignmentOf(name, text);
    if (aligned !== undefined) classes.add(aligned);
    if (aligned !== undefined || kept.has(name) || unspoken.has(name)) continue;
    const safe = valueOf(element, name, text, context);
    if (safe === undefined) dropped(raw);
    else if (name === "class") for (const one of safe.split(/\s+/)) classes.add(one);
    else kept.set(name, safe);
  }
  if (classes.size > 0) kept.set("class", [...classes].join(" "));
  if (needsAddress.has(element) && !kept.has("src") && !kept.has("srcset")) return undefined;
  if (element === "a" && isOutside(kept.get("href") ?? "", context.settings.url)) {
    kept.set("rel", [...new Set([...(kept.get("rel")?.split(" ") ?? []), "noopener"])].join(" "));
  }
  if (element === "img") {
    if (!kept.has("alt")) kept.set("alt", "");
    kept.set("loading", "lazy");
  }
  return [...kept]
    .map(([name, value]) => (value === "" && name !== "alt" ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join("");
}

function valueOf(element: string, name: string, text: string, context: Surroundings): string | undefined {
  const kind = kindOfValue(element, name);
  return kind && readers[kind](text, element, context);
}

/** How each kind of value is read; undefined where it may not stand. */
const readers: Readonly<
  Record<ValueKind, (text: string, element: string, context: Surroundings) => string | undefined>
> = {
  text: (text) => text,
  name: (text) => (/^[\w-]+$/.test(text) ? text : undefined),
  names: (text) => (/^[\w\s-]*$/.test(text) ? text.trim().replace(/\s+/g, " ") : undefined),
  number: (text) => /^\d{1,5}%?$/.exec(text.trim().replace(/px$/, ""))?.[0],
  flag: () => "",
  address: (text, element, context) => addressOf(element, text.trim(), context),
  addresses: (text) => (text.split(",").every((one) => safeAddress(one.trim()) !== undefined) ? text : undefined),
};

/** A frame shows pages of the web alone. */
function addressOf(element: string, written: string, context: Surroundings): string | undefined {
  const address = safeAddress(written);
  if (address === undefined || written === "") return undefined;
  if (element === "iframe" && /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  return siteAddress(written, address, context);
}

/** `align="center"` and `style="text-align: center"` as the class that tables have for it. */
function alignmentOf(name: string, value: string): string | undefined {
  const pattern =
    name === "align" ? /^\s*(left|center|right)\s*$/i : /^\s*text-align\s*:\s*(left|center|right)\s*;?\s*$/i;
  const side = name === "align" || name === "style" ? pattern.exec(value)?.[1]?.toLowerCase() : undefined;
  return side === undefined ? undefined : `align-${side}`;
}

/** Attributes of players and old pages that go without a word: the site decides what they say. */
const unspoken: ReadonlySet<string> = new Set(
  "allow allowfullscreen allowtransparency border cellpadding cellspacing decoding frameborder framespacing loading marginheight marginwidth referrerpolicy sandbox scrolling valign bgcolor webkitallowfullscreen mozallowfullscreen fetchpriority crossorigin".split(
    " ",
  ),
);

const needsAddress: ReadonlySet<string> = new Set(["iframe", "img"]);

const moreMark = /^<!--\s*more\b/i;
