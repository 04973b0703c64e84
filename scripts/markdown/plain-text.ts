import type { Token } from "marked";

/** What a reader would read: no markup, no HTML, blocks on lines of their own. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(textOf)
    .join("")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

function textOf(token: Token): string {
  if (token.type === "html" || token.type === "def" || token.type === "hr") return "";
  if (token.type === "space" || token.type === "br") return "\n";
  if (token.type === "list") return token.items.map(textOf).join("");
  if (token.type === "table") {
    return [token.header, ...token.rows].map((row) => row.map(cellText).join(" ") + "\n").join("");
  }
  const children = "tokens" in token && token.tokens !== undefined ? token.tokens : undefined;
  const own = children?.map(textOf).join("") ?? ("text" in token ? String(token.text) : "");
  return blocks.has(token.type) ? `${own}\n` : own;
}

const blocks = new Set(["paragraph", "heading", "list_item", "code", "blockquote"]);

function cellText(cell: { tokens: Token[] }): string {
  return plainText(cell.tokens);
}
