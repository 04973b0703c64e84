import type Hexo from "hexo";

import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { Markdown } from "../markdown/markdown.ts";
import type { MarkdownDocument } from "../markdown/document.ts";
import { openDocument } from "../markdown/open.ts";
import { readingMinutes } from "../markdown/reading-time.ts";
import type { Note } from "../note.ts";
import { deriveNote, type Derivation } from "../talk/derive.ts";
import type { Explanation } from "../talk/explanation.ts";
import type { Vocabulary } from "../talk/vocabulary.ts";
import type { PageDocument, PostDocument } from "./documents.ts";
import type { SiteAssets } from "./post-assets.ts";
import type { Site } from "./site.ts";
import type { LoadedPage, LoadedPost } from "./source.ts";

export interface ContentRules {
  readonly markdown: Markdown;
  readonly vocabulary: Vocabulary;
  readonly assets: SiteAssets;
  readonly language: string;
}

const markdownFile = /\.(?:md|markdown|mkd|mkdn|mdwn|mdtxt|mdtext)$/i;

/** Hexo's own filters whose work is done here already, by the names of their functions. */
const ownFilters: ReadonlySet<string> = new Set(["backtickCodeBlock", "excerptFilter"]);

/** What rendering found out besides the HTML. */
export interface Rendered {
  readonly diagnostics: Diagnostic[];
  /** Why each post was read as it was, by the path of its source. */
  readonly explanations: Map<string, Explanation>;
  /** Whether some page holds a Mermaid diagram. */
  readonly needsMermaid: boolean;
}

/** Renders the content of every post and page in place. */
export async function renderContents(hexo: Hexo, site: Site, rules: ContentRules): Promise<Rendered> {
  const diagnostics: Diagnostic[] = [];
  const explanations = new Map<string, Explanation>();
  for (const { document, source } of site.posts) {
    if (markdownFile.test(document.source)) {
      const derived = await renderPost(hexo, document, source, rules);
      diagnostics.push(...derived.diagnostics);
      explanations.set(source.source.path, derived.explanation);
    } else await hexo.post.render(document.full_source, withBody(document));
  }
  for (const { document, source } of site.pages) {
    if (markdownFile.test(document.source)) diagnostics.push(...(await renderPage(hexo, document, source, rules)));
    else await hexo.post.render(document.full_source, withBody(document));
  }
  const pages = [...site.posts.map(({ document }) => document.note), ...site.pages.map(({ document }) => document)];
  return { diagnostics, explanations, needsMermaid: pages.some((page) => page?.needs?.mermaid === true) };
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
): Promise<Pick<Derivation, "diagnostics" | "explanation">> {
  const language = languageOf(post, rules.language);
  const { front } = source;
  const { document, faults } = await open(
    hexo,
    post,
    { path: source.path, line: front.bodyLine, isPost: true, language },
    rules,
  );
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
  return { diagnostics: [...faults(), ...derived.diagnostics], explanation: derived.explanation };
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
    chapters: derived.chapters,
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
  const path = `${hexo.config.source_dir}/${page.source}`;
  const where = { path, line: front.bodyLine, isPost: false, language: languageOf(page, rules.language) };
  const { document, faults } = await open(hexo, page, where, rules);
  page.content = document.html(document.tokens) + document.footnotes();
  page.needs = document.needs;
  await filter(hexo, "after_post_render", page);
  return faults();
}

interface Where {
  readonly path: string;
  readonly line: number;
  readonly isPost: boolean;
  readonly language: string;
}

/** Lexes a text after the plugins' filters, with its tags run; an image that is not there is a diagnostic. */
async function open(hexo: Hexo, page: PostDocument | PageDocument, where: Where, { markdown, assets }: ContentRules) {
  page.content = page._content;
  await filter(hexo, "before_post_render", page);
  const text = page.content;
  const missing = new Set<string>();
  const document = openDocument(text, where.line, markdown, {
    language: where.language,
    topHeading: 2,
    asset: (name) => {
      const found = assets.find(name, { source: page.source, path: page.path, isPost: where.isPost });
      if (found === undefined) missing.add(name);
      return found;
    },
  });
  const faults = await runTags(hexo, document, page, where.path);
  /** Names are looked up while HTML is made, so what is missing is known afterwards. */
  const all = () => [...faults, ...[...missing].flatMap((name) => missingImage(name, text, where))];
  return { document, faults: all };
}

/** The place of an image in the text that names a file which is not there; a link to such a file is another check's. */
function missingImage(name: string, text: string, { path, line }: Where): Diagnostic[] {
  const found = text
    .split("\n")
    .findIndex((row) => row.includes("![") && (row.includes(name) || row.includes(encodeURI(name))));
  if (found < 0) return [];
  const row = text.split("\n")[found] ?? "";
  const column = Math.max(row.indexOf(name), row.indexOf(encodeURI(name)), 0) + 1;
  return [diagnose("image-missing", { path, line: line + found, column }, { src: name })];
}

/** Runs the filters that plugins registered, without those of Hexo's own that would do our work again. */
async function filter(hexo: Hexo, type: string, page: PostDocument | PageDocument): Promise<void> {
  for (const run of hexo.extend.filter.list(type)) {
    if (ownFilters.has(run.name)) continue;
    const result: unknown = await Reflect.apply(run, hexo, [page]);
    if (typeof result === "object" && result !== null && result !== page) Object.assign(page, result);
  }
}

/** Hexo's own tags that give nothing, and say nothing, where the file they name is not there. */
const fileTags: ReadonlySet<string> = new Set([
  "include_code",
  "include-code",
  "asset_img",
  "asset_link",
  "asset_path",
]);

async function runTags(hexo: Hexo, document: MarkdownDocument, page: object, path: string): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  for (const tag of document.tags) {
    try {
      const html: string = await hexo.extend.tag.render(tag.raw, { ...page });
      tag.html = html;
      if (fileTags.has(tag.name) && html.trim() === "") throw new Error(`there is no file “${tag.args}”`);
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

function languageOf(page: PostDocument | PageDocument, usual: string): string {
  const own = page["lang"] ?? page["language"];
  return typeof own === "string" && own !== "" ? own : usual;
}
