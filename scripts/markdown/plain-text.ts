import type { Token } from "marked";

import { isList, isTable } from "./find-tokens.ts";
import { readableTex } from "./readable-tex.ts";

/** What a reader would read: no markup, no HTML, blocks on lines of their own, entities decoded, formulas readable. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(textOf)
    .join("")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

function textOf(token: Token): string {
  if (silent.has(token.type)) return "";
  if (token.type === "space" || token.type === "br") return "\n";
  if (isList(token)) return token.items.map(textOf).join("");
  if (isTable(token)) {
    const rows = [token.header, ...token.rows];
    return rows.map((row) => `${row.map(({ tokens }) => plainText(tokens)).join(" ")}\n`).join("");
  }
  if (token.type === "math") return readableTex(String(token["text"])) + ("block" in token ? "\n" : "");
  const inner = "tokens" in token ? token.tokens?.map(textOf).join("") : undefined;
  const own = inner ?? ("text" in token ? String(token.text) : "");
  return blocks.has(token.type) || ("block" in token && token.block === true) ? `${own}\n` : own;
}

const silent = new Set(["html", "def", "hr", "footnote", "footnoteReference", "templateTag"]);
const blocks = new Set(["paragraph", "heading", "list_item", "code", "blockquote", "definitionTerm", "definition"]);
