import type Hexo from "hexo";

import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { MarkdownDocument } from "../markdown/document.ts";
import type { PageDocument, PostDocument } from "./documents.ts";
import { asPlain } from "./post-document.ts";

type Document = PostDocument | PageDocument;

const markdownFile = /\.(?:md|markdown|mkd|mkdn|mdwn|mdtxt|mdtext)$/i;

export function isMarkdown(path: string): boolean {
  return markdownFile.test(path);
}

/** Hexo's own filters whose work is done here already, by the names of their functions. */
const ownFilters: ReadonlySet<string> = new Set(["backtickCodeBlock", "excerptFilter"]);

function filtersOf(hexo: Hexo, type: string) {
  const filters = hexo.extend.filter.list(type) as unknown as readonly ((page: Document) => unknown)[];
  return filters.filter(({ name }) => !ownFilters.has(name));
}

/** Filters of `template_locals` that plugins registered; Hexo's own gives each page its language. */
export function foreignLocalsFilters(hexo: Hexo): readonly LocalsFilter[] {
  const filters = hexo.extend.filter.list("template_locals") as unknown as readonly LocalsFilter[];
  return filters.filter(({ name }) => name !== "i18nLocalsFilter");
}

type LocalsFilter = <T>(locals: T) => T | PromiseLike<T | undefined> | undefined;

/** Whether plugins, or filters of Hexo's own that the settings turn on, change the content of posts. */
export function hasContentFilters(hexo: Hexo): boolean {
  const { titlecase, external_link: links } = hexo.config;
  const idle = new Set([
    ...(titlecase ? [] : ["titlecaseFilter"]),
    ...(links.enable && links.field === "post" ? [] : ["externalLinkFilter"]),
  ]);
  return ["before_post_render", "after_post_render"].some((type) =>
    filtersOf(hexo, type).some(({ name }) => !idle.has(name)),
  );
}

/** Runs the filters that plugins registered, without those of Hexo's own that would do our work again. */
export async function runFilter(hexo: Hexo, type: string, page: Document): Promise<void> {
  for (const run of filtersOf(hexo, type)) {
    const result: unknown = await Reflect.apply(run, hexo, [page]);
    if (typeof result === "object" && result !== null && result !== page) Object.assign(page, result);
  }
}

/** Renders a text that is no Markdown as Hexo does. */
export async function renderOther(hexo: Hexo, document: Document): Promise<void> {
  await hexo.post.render(document.full_source, document);
}

/** Hexo's own tags that give nothing, and say nothing, where the file they name is not there. */
const fileTags: ReadonlySet<string> = new Set([
  "include_code",
  "include-code",
  "asset_img",
  "asset_link",
  "asset_path",
]);

/** Runs the tags of a text, each of which gets its HTML; one that fails is a diagnostic. */
export async function runTags(
  hexo: Hexo,
  document: MarkdownDocument,
  page: object,
  path: string,
): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  for (const tag of document.tags) {
    try {
      const html: string = await hexo.extend.tag.render(tag.raw, asPlain(page));
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

export function languageOf(page: Document, usual: string): string {
  const own = page["lang"] ?? page["language"];
  return typeof own === "string" && own !== "" ? own : usual;
}
