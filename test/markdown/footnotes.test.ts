import assert from "node:assert/strict";
import { test } from "node:test";

import { openText } from "./open-text.ts";

const text = `甲[^b]，乙[^长名]，丙[^b]，丁[^没有]。

[^b]: 注 **一**
    续行

    第二段
[^长名]: 见[^b]
[^未用]: 不出现
`;

test("footnotes are numbered as they are met, with ways there and back", () => {
  const document = openText(text);
  const html = document.html(document.tokens);
  assert.equal(
    html.replace(/<sup[^>]*><a href="#(fn-\d)" id="([^"]*)" aria-label="Footnote \d">(\d)<\/a><\/sup>/g, "{$3 $1 $2}"),
    "<p>甲{1 fn-1 fnref-1}，乙{2 fn-2 fnref-2}，丙{1 fn-1 fnref-1-2}，丁[^没有]。</p>\n",
  );
  const notes = document.footnotes();
  assert.match(
    notes,
    /^<section class="footnotes" aria-label="Footnotes">\n<ol>\n<li id="fn-1"><p>注 <strong>一<\/strong>\n续行<\/p>\n<p>第二段 <a /,
  );
  assert.deepEqual(
    [...notes.matchAll(/class="footnote-back" href="#([^"]*)"/g)].map(([, id]) => id),
    ["fnref-1", "fnref-1-2", "fnref-1-3", "fnref-2"],
  );
  assert.doesNotMatch(notes, /不出现/);
  assert.equal(document.html(document.tokens), html);
});

test("a piece read again knows the footnotes", () => {
  const document = openText(text);
  assert.match(document.html(document.inline("又[^长名]")), /^又<sup class="footnote-ref"><a href="#fn-2" aria-label/);
});

test("a footnote's text stays out of the plain text, and no section comes without a footnote", () => {
  assert.equal(openText(text).text(openText(text).tokens), "甲，乙，丙，丁[^没有]。");
  assert.equal(openText("[^a]: 未用").footnotes(), "");
});
