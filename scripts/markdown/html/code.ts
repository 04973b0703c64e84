import type { Tokens } from "marked";

import { escapeHtml } from "../../escape.ts";
import type { RenderKind } from "./render-kind.ts";

/** A code block; several lines of a language stand each in a `span`, so that CSS can number them. Mermaid stays text for its bundle to draw. */
export const renderCode: RenderKind<Tokens.Code> = ({ text, lang }, _inner, { settings }) => {
  const language = /^\S*/.exec(lang ?? "")?.[0] ?? "";
  if (language === "mermaid") return `<pre class="mermaid">${escapeHtml(text)}</pre>\n`;
  const end = text === "" ? "" : "\n";
  if (language === "") return `<pre tabindex="0"><code>${escapeHtml(text)}${end}</code></pre>\n`;
  const code = settings.highlight(text, language);
  const lines = text.includes("\n") ? numberedLines(code) : `${code.replace(/\n$/, "")}${end}`;
  return `<pre tabindex="0"><code class="language-${escapeHtml(language)}">${lines}</code></pre>\n`;
};

/** Highlighted code with each line in a `span` of its own; a highlighter's spans that cross lines are cut and reopened. */
export function numberedLines(code: string): string {
  const open: string[] = [];
  const lines = code.replace(/\n$/, "").split("\n");
  return lines
    .map((line) => {
      const start = open.join("");
      for (const tag of line.match(/<span[^>]*>|<\/span>/g) ?? []) {
        if (tag === "</span>") open.pop();
        else open.push(tag);
      }
      return `<span class="line">${start}${line}${"</span>".repeat(open.length)}</span>\n`;
    })
    .join("");
}
