import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import { createMarkdown } from "../../scripts/markdown/markdown.ts";
import { markedHooks } from "../../scripts/markdown/marked-hooks.ts";
import { openText, settings } from "./open-text.ts";

type Render = (this: object, data: { text: string }, options: object) => string;
type Use = (extension: object) => void;

const render = createRequire(import.meta.url)("hexo-renderer-marked/lib/renderer.js") as Render;

test("hexo-renderer-marked gives the same HTML through its filter", () => {
  const hooks = markedHooks(createMarkdown(settings));
  const hexo = {
    config: { url: settings.url, marked: { breaks: true, smartypants: true, mangle: true, autolink: true } },
    execFilterSync: (name: string, value: unknown) => {
      if (name === "marked:use") (value as Use)({ hooks });
    },
  };
  const text = '# 甲\n\n**讲者：**林一 "引号" https://a.org，$x$[^1] [a](javascript:x)\n\n- [ ] 乙\n\n[^1]: 注';
  const document = openText(text);
  const expected = document.html(document.tokens) + document.footnotes();
  assert.equal(Reflect.apply(render, hexo, [{ text }, {}]), expected);
  assert.equal(Reflect.apply(render, hexo, [{ text }, {}]), expected);
});
