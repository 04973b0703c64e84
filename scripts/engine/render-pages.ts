import type Hexo from "hexo";

import type { Diagnostic } from "../diagnostic.ts";
import { contactsOf } from "../policy.ts";
import { withoutPlayers } from "../talk/frames.ts";
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
  const html = document.html(document.tokens) + document.footnotes();
  page.content = withoutPlayers(html, {
    language: languageOf(page, rules.language),
    allowedFrames: rules.allowedFrames,
  });
  page.needs = { ...document.needs, contacts: contactsOf(page.content) };
  await runFilter(hexo, "after_post_render", page);
  return [...problems, ...faults()];
}
