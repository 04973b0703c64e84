import type Hexo from "hexo";

import type { Diagnostic } from "../diagnostic.ts";
import { openText, type ContentRules } from "./derive-post.ts";
import type { PageDocument } from "./documents.ts";
import { isMarkdown, languageOf, renderOther, runFilter, runTags } from "./plugin-content.ts";
import type { LoadedPage } from "./source.ts";

/** A page of the source folder and its document. */
export interface SourcedPage {
  readonly source: LoadedPage;
  readonly document: PageDocument;
}

/** Renders the content of every page in place; the pages of a site are few. */
export async function renderPages(
  hexo: Hexo,
  pages: readonly SourcedPage[],
  rules: ContentRules,
): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const page of pages) diagnostics.push(...(await renderPage(hexo, page, rules)));
  return diagnostics;
}

async function renderPage(
  hexo: Hexo,
  { document: page, source: { front } }: SourcedPage,
  rules: ContentRules,
): Promise<Diagnostic[]> {
  page.content = page._content;
  if (!isMarkdown(page.source)) {
    await renderOther(hexo, page);
    return [];
  }
  await runFilter(hexo, "before_post_render", page);
  const { document, faults } = openText(
    {
      source: page.source,
      path: page.path,
      isPost: false,
      text: page.content,
      file: `${hexo.config.source_dir}/${page.source}`,
      line: front.bodyLine,
      language: languageOf(page, rules.language),
    },
    rules,
  );
  const problems = await runTags(hexo, document, page, `${hexo.config.source_dir}/${page.source}`);
  page.content = document.html(document.tokens) + document.footnotes();
  page.needs = document.needs;
  await runFilter(hexo, "after_post_render", page);
  return [...problems, ...faults()];
}
