import type Hexo from "hexo";

import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { Markdown } from "../markdown/markdown.ts";
import type { MarkdownDocument } from "../markdown/document.ts";
import { openDocument } from "../markdown/open.ts";
import { readingMinutes } from "../markdown/reading-time.ts";
import type { Note } from "../note.ts";
import { deriveNote } from "../talk/derive.ts";
import type { Vocabulary } from "../talk/vocabulary.ts";
import type { PageDocument, PostDocument } from "./documents.ts";
import type { Site } from "./site.ts";
import type { LoadedPage, LoadedPost } from "./source.ts";

export interface ContentRules {
  readonly markdown: Markdown;
  readonly vocabulary: Vocabulary;
  readonly language: string;
}

const markdownFile = /\.(?:md|markdown|mkd|mkdn|mdwn|mdtxt|mdtext)$/i;

/** Hexo's own filters whose work is done here already, by the names of their functions. */
const ownFilters: ReadonlySet<string> = new Set(["backtickCodeBlock", "excerptFilter"]);

/** Renders the content of every post and page in place; what an author got wrong comes back. */
export async function renderContents(hexo: Hexo, site: Site, rules: ContentRules): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const { document, source } of site.posts) {
    if (markdownFile.test(document.source)) diagnostics.push(...(await renderPost(hexo, document, source, rules)));
    else await hexo.post.render(document.full_source, withBody(document));
  }
  for (const { document, source } of site.pages) {
    if (markdownFile.test(document.source)) diagnostics.push(...(await renderPage(hexo, document, source, rules)));
    else await hexo.post.render(document.full_source, withBody(document));
  }
  return diagnostics;
}

function withBody(document: PostDocument | PageDocument): never {
  document.content = document._content;
  return document as never;
}

async function renderPost(
  hexo: Hexo,
  post: PostDocument,
  { source }: LoadedPost,
  rules: ContentRules,
): Promise<Diagnostic[]> {
  const language = languageOf(post, rules.language);
  const { front } = source;
  const document = await open(hexo, post, front.bodyLine, rules.markdown);
  const faults = await runTags(hexo, document, post, source.path);
  const derived = deriveNote(
    document,
    { path: source.path, title: source.title, language, frontMatter: front.data, placeOf: front.placeOf },
    rules.vocabulary,
  );
  post.content = derived.parts.map(({ html }) => html).join("");
  post.excerpt = derived.excerpt;
  post.more = derived.more;
  post.note = noteOf(post, source, language, derived, document);
  await filter(hexo, "after_post_render", post);
  return [...faults, ...derived.diagnostics];
}

function noteOf(
  post: PostDocument,
  source: LoadedPost["source"],
  language: string,
  derived: ReturnType<typeof deriveNote>,
  document: MarkdownDocument,
): Note {
  return {
    id: source.abbrlink ?? post._id,
    source: source.path,
    path: hexoPath(post.path),
    title: source.title,
    date: source.date.format(),
    updated: (source.updated ?? source.date).format(),
    language,
    categories: source.categories,
    tags: source.tags,
    talk: derived.talk,
    parts: derived.parts,
    summary: derived.summary,
    headings: document.headings,
    readingMinutes: readingMinutes(document.text(document.tokens)),
    needs: document.needs,
  };
}

function hexoPath(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

async function renderPage(
  hexo: Hexo,
  page: PageDocument,
  { front }: LoadedPage,
  rules: ContentRules,
): Promise<Diagnostic[]> {
  const document = await open(hexo, page, front.bodyLine, rules.markdown);
  const faults = await runTags(hexo, document, page, `${hexo.config.source_dir}/${page.source}`);
  page.content = document.html(document.tokens) + document.footnotes();
  await filter(hexo, "after_post_render", page);
  return faults;
}

async function open(
  hexo: Hexo,
  page: PostDocument | PageDocument,
  line: number,
  markdown: Markdown,
): Promise<MarkdownDocument> {
  page.content = page._content;
  await filter(hexo, "before_post_render", page);
  return openDocument(page.content, line, markdown);
}

/** Runs the filters that plugins registered, without those of Hexo's own that would do our work again. */
async function filter(hexo: Hexo, type: string, page: PostDocument | PageDocument): Promise<void> {
  for (const run of hexo.extend.filter.list(type)) {
    if (ownFilters.has(run.name)) continue;
    const result: unknown = await Reflect.apply(run, hexo, [page]);
    if (typeof result === "object" && result !== null && result !== page) Object.assign(page, result);
  }
}

async function runTags(hexo: Hexo, document: MarkdownDocument, page: object, path: string): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  for (const tag of document.tags) {
    try {
      tag.html = await hexo.extend.tag.render(tag.raw, { ...page });
    } catch (error) {
      tag.html = "";
      const problem = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      faults.push(
        diagnose("template-tag-invalid", { path, line: document.lineOf(tag), column: 1 }, { tag: tag.name, problem }),
      );
    }
  }
  return faults;
}

function languageOf(page: PostDocument, usual: string): string {
  const own = page["lang"] ?? page["language"];
  return typeof own === "string" && own !== "" ? own : usual;
}
