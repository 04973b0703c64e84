import { createRequire } from "node:module";

import type Hexo from "hexo";
import type { HLJSApi } from "highlight.js";

import type { Settings } from "../config.ts";
import type { Katex } from "../markdown/document.ts";
import { escapeHtml } from "../escape.ts";
import { createMarkdown, type Markdown } from "../markdown/markdown.ts";

/** Packages that only some texts need are loaded when the first of them is met. */
const load = createRequire(__filename);

/** The one Markdown of a site, with its settings and the tags that plugins registered. */
export function siteMarkdown(hexo: Hexo, settings: Settings): Markdown {
  const marked: Readonly<Record<string, unknown>> = {
    breaks: true,
    figcaption: false,
    ...recordOf(hexo.config["marked"]),
  };
  return createMarkdown({
    root: settings.root,
    url: settings.url,
    breaks: Boolean(marked["breaks"]),
    captions: Boolean(marked["figcaption"]),
    tags: registeredTags(hexo),
    highlight,
    katex: () => load("katex") as Katex,
    language: settings.language,
    trusted: settings.markdown.trusted,
  });
}

/** hexo-renderer-marked's own settings, of which those that can be honoured are. */
function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function highlight(code: string, language: string): string {
  const highlighter = load("highlight.js") as HLJSApi;
  return highlighter.getLanguage(language) === undefined
    ? escapeHtml(code)
    : highlighter.highlight(code, { language, ignoreIllegals: true }).value;
}

/** Nunjucks keeps a tag as an extension; one with a body parses up to its end. */
function registeredTags(hexo: Hexo): Map<string, { hasBody: boolean }> {
  const extensions: Readonly<Record<string, object>> = hexo.extend.tag.env.extensions;
  return new Map(Object.entries(extensions).map(([name, tag]) => [name, { hasBody: "_parseBody" in tag }]));
}
