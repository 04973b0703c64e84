import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import { htmlOf } from "./open-text.ts";

interface Example {
  readonly markdown: string;
  readonly html: string;
  readonly section: string;
  readonly number: number;
}

const { tests } = createRequire(import.meta.url)("commonmark-spec") as { tests: readonly Example[] };

/** Examples that GFM reads otherwise than CommonMark: addresses become links without angle brackets. */
const otherwise = new Map([
  [602, "an address in text is a link"],
  [608, "an address in text is a link"],
  [611, "an address in text is a link"],
  [612, "a mail address in text is a link"],
]);

for (const section of new Set(tests.map((example) => example.section))) {
  test(`CommonMark 0.31: ${section}`, () => {
    for (const { markdown, html, number } of tests.filter((example) => example.section === section)) {
      if (otherwise.has(number)) continue;
      const drawn = htmlOf(markdown.replaceAll("→", "\t"), { captions: false });
      assert.equal(bare(drawn), bare(html.replaceAll("→", "\t")), `example ${number}: ${JSON.stringify(markdown)}`);
    }
  });
}

/** HTML without what we add to the specification's, and without white space that does not show. */
function bare(html: string): string {
  return html
    .replace(/<a class="headerlink"[^>]*><\/a>/g, "")
    .replace(/ (?:rel="noopener"|id="[^"]*"|tabindex="0"|loading="lazy"|decoding="async")/g, "")
    .replace(/<span class="line">([^\n]*)<\/span>/g, "$1")
    .replace(/ ?\/>/g, ">")
    .replace(/(href|src)="([^"]*)"/g, (_, name: string, address: string) => `${name}="${decode(address)}"`)
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replace(/\s*\n\s*/g, "\n")
    .replace(/\n?(<\/?(?:p|ul|ol|li|blockquote|pre|h\d|hr|br)\b[^>]*>)\n?/g, "$1")
    .trim();
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
