import type Hexo from "hexo";

import type { Diagnostic } from "../diagnostic.ts";
import { sanitizeHtml } from "../markdown/html/sanitize.ts";
import type { Markdown } from "../markdown/markdown.ts";
import type { Note } from "../note.ts";
import type { Explanation } from "../talk/explanation.ts";
import { unsafeMarkup, type Explained, type Opened } from "./derive-post.ts";
import { derivedOf } from "./derived-of.ts";
import type { PostContent } from "./documents.ts";
import type { Derived } from "./memory.ts";
import { isMarkdown, renderOther, runFilter, runTags } from "./plugin-content.ts";
import { joinParts, splitParts } from "./seams.ts";
import type { Sourced } from "./sourced.ts";

/** What became of a post that plugins took part in; it cannot be made again at will. */
export interface PluginPost {
  readonly fixed: PostContent;
  /** These three are absent where the post is no Markdown. */
  readonly note?: Note;
  readonly derived?: Derived;
  readonly explanation?: Explanation;
  /** What is wrong with a post that is no Markdown. */
  readonly faults: readonly Diagnostic[];
}

export interface PluginPostRules {
  readonly markdown: Markdown;
  readonly open: (text: string) => Opened;
  readonly derive: (opened: Opened) => Explained;
}

/** Renders a post as Hexo does: plugins see its text before, its tags and its HTML after. */
export async function renderWithPlugins(hexo: Hexo, post: Sourced, rules: PluginPostRules): Promise<PluginPost> {
  const { document, source } = post;
  document.content = document._content;
  if (!isMarkdown(document.source)) {
    await renderOther(hexo, document);
    return sanitized(post, rules.markdown);
  }
  await runFilter(hexo, "before_post_render", document);
  const opened = rules.open(document.content);
  const faults = await runTags(hexo, opened.document, document, source.source.path);
  const made = rules.derive(opened);
  const { title } = document;
  Object.assign(document, made.content, { content: joinParts(made.note.parts), note: { ...made.note, title } });
  await runFilter(hexo, "after_post_render", document);
  const parts = splitParts(document.content, made.note.parts);
  document.content = parts.map(({ html }) => html).join("");
  const note = { ...(document.note ?? made.note), title: document.title, parts };
  document.note = note;
  return {
    fixed: contentOf(document),
    note,
    derived: derivedOf({ ...made, note, diagnostics: [...faults, ...made.diagnostics] }, source),
    explanation: made.explain(),
    faults: [],
  };
}

/** A post that is no Markdown is HTML that others may have contributed, too. */
function sanitized({ source: { source }, document }: Sourced, markdown: Markdown): PluginPost {
  const { content, excerpt, more } = document;
  const [clean, cutExcerpt, cutMore] = [content, excerpt, more].map((html) => sanitizeHtml(html, markdown));
  const text = { text: source.front.body, file: source.path, line: source.front.bodyLine };
  const fixed = { content: clean?.html ?? "", excerpt: cutExcerpt?.html ?? "", more: cutMore?.html ?? "" };
  const dropped = clean?.dropped ?? [];
  return { fixed, faults: dropped.map((markup) => unsafeMarkup({ markup, line: lineOf(text, markup) }, text)) };
}

/** The line on which a text stands within another. */
function lineOf({ text, line }: { text: string; line: number }, part: string): number {
  return line + text.slice(0, Math.max(text.indexOf(part), 0)).split("\n").length - 1;
}

function contentOf({ content, excerpt, more }: PostContent): PostContent {
  return { content, excerpt, more };
}
