import { createMarkdown } from "../../scripts/markdown/markdown.ts";
import { openDocument } from "../../scripts/markdown/open.ts";
import { readFrontMatter } from "../../scripts/source/front-matter.ts";
import { deriveNote } from "../../scripts/talk/derive.ts";
import { vocabularyOf, type Vocabulary } from "../../scripts/talk/vocabulary.ts";

const markdown = createMarkdown({
  root: "/",
  url: "https://lectern.example",
  breaks: true,
  captions: false,
  tags: new Map(["asset_img", "youtube", "video"].map((name) => [name, { hasBody: false }])),
  highlight: (code) => code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  katex: () => ({ renderToString: (tex: string) => tex }),
  language: "zh-CN",
});

const builtin = vocabularyOf();

/** A source file's text through front matter, Markdown and derivation. */
export function deriveText(text: string, vocabulary: Vocabulary = builtin, language = "zh-CN") {
  const path = "source/_posts/x.md";
  const front = readFrontMatter(text, path);
  const document = openDocument(front.body, front.bodyLine, markdown, { language });
  const facts = {
    path,
    title: front.written("title")?.text ?? "",
    language,
    frontMatter: front.data,
    placeOf: front.placeOf,
  };
  return { ...deriveNote(document, facts, vocabulary), document, body: front.body };
}
