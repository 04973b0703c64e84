import type { Token, Tokens } from "marked";

import type { Words } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import type { RenderInner, RenderKind } from "./render.ts";

export const renderList: RenderKind<Tokens.List> = ({ ordered, start, items }, inner) => {
  const name = ordered ? "ol" : "ul";
  const tasks = items.some(({ task }) => task) ? ' class="task-list"' : "";
  const first = ordered && start !== 1 ? ` start="${start}"` : "";
  return `<${name}${first}${tasks}>\n${inner(items)}</${name}>\n`;
};

/** An item. Its texts are paragraphs where a blank line stands in the list. */
export const renderListItem: RenderKind<Tokens.ListItem> = (item, inner, { words }) => {
  const box = item.task ? checkbox(item.checked === true, words) : "";
  return `<li>${box}${itemBlocks(item.tokens, item.loose, inner)}</li>\n`;
};

function itemBlocks(tokens: readonly Token[], loose: boolean, inner: RenderInner): string {
  return tokens
    .map((token, at) => {
      if (token.type !== "text") return inner([token]);
      if (loose) return `<p>${inner([token])}</p>\n`;
      return tokens.slice(at + 1).some(({ type }) => type !== "space") ? `${inner([token])}\n` : inner([token]);
    })
    .join("");
}

function checkbox(checked: boolean, words: Words): string {
  const label = escapeHtml(checked ? words.done : words.toDo);
  return `<input${checked ? ' checked=""' : ""} disabled="" type="checkbox" aria-label="${label}"> `;
}
