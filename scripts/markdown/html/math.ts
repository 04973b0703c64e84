import type { Tokens } from "marked";

import type { Katex } from "../document.ts";
import { escapeHtml } from "../../escape.ts";
import type { RenderKind } from "./render-kind.ts";

/** A formula as MathML, which browsers draw without style sheets or script; one that TeX refuses as its source. */
export const renderMath: RenderKind<Tokens.Generic> = ({ text, raw, display, block }, _inner, { settings }) => {
  const html = typeset(String(text), display === true, settings.katex());
  const drawn = html ?? `<code class="math-error">${escapeHtml(raw.trim())}</code>`;
  return block === true ? `<p class="math">${drawn}</p>\n` : drawn;
};

function typeset(tex: string, displayMode: boolean, katex: Katex): string | undefined {
  try {
    const html = katex.renderToString(tex, { displayMode, output: "mathml", throwOnError: true, strict: "ignore" });
    return withoutStyles(html.replace(/^<span class="katex">(.*)<\/span>$/s, "$1"));
  } catch (error) {
    // the author's mistake; anything else is ours
    if (error instanceof Error && error.name === "ParseError") return undefined;
    throw error;
  }
}

/** KaTeX styles `\pmb` and `\fcolorbox` inline, which the site's policy forbids; the style sheet knows them by class. */
function withoutStyles(html: string): string {
  if (!html.includes(' style="')) return html;
  return html.replace(/(<[^<>]*) style="([^"]*)"/g, (_, tag: string, style: string) =>
    style.startsWith("border") ? `${tag} class="math-frame"` : `${tag} class="math-bold"`,
  );
}
