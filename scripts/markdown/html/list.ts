import type { Tokens } from "marked";

import type { Words } from "../words.ts";
import { escapeHtml } from "../../escape.ts";
import type { RenderKind } from "./render-kind.ts";

export const renderList: RenderKind<Tokens.List> = ({ ordered, start, items }, inner) => {
  const name = ordered ? "ol" : "ul";
  const tasks = items.some(({ task }) => task) ? ' class="task-list"' : "";
  const first = ordered && start !== 1 ? ` start="${start}"` : "";
  return `<${name}${first}${tasks}>\n${inner(items)}</${name}>\n`;
};

/** An item. Its texts are paragraphs where a blank line stands in the list. */
export const renderListItem: RenderKind<Tokens.ListItem> = (item, inner, { words }) => {
  const box = item.task ? checkbox(item.checked === true, words) : "";
  const blocks = item.tokens.map((token, at) => {
    if (token.type !== "text") return inner([token]);
    const text = (at === 0 ? box : "") + inner([token]);
    if (item.loose) return `<p>${text}</p>\n`;
    return item.tokens.slice(at + 1).some(({ type }) => type !== "space") ? `${text}\n` : text;
  });
  return `<li>${item.tokens[0]?.type === "text" ? "" : box}${blocks.join("")}</li>\n`;
};

function checkbox(checked: boolean, words: Words): string {
  const label = escapeHtml(checked ? words.done : words.toDo);
  return `<input${checked ? ' checked=""' : ""} disabled="" type="checkbox" aria-label="${label}"> `;
}
