import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { tieTranslations, type Translatable } from "../../scripts/source/translations.ts";

const post = (id: string, language: string, of?: string): Translatable => ({
  id,
  language,
  of,
  source: `source/_posts/${id}.md`,
  path: `${id}.html`,
  title: id,
  place: () => ({ line: 4, column: 17 }),
});

/** Posts, each `id language [what it translates]`; the ids that are tied; what is said, `id problem`. */
const cases: Readonly<Record<string, [posts: string[], tied: string[][], said: string[]]>> = {
  "no translations": [["a zh-CN", "b en"], [], []],
  "by abbrlink": [["a zh-CN", "b en a"], [["a", "b"]], []],
  "by file": [["a zh-CN", "b en a.md"], [["a", "b"]], []],
  "by address": [["a zh-CN", "b en /a.html"], [["a", "b"]], []],
  "the original may come later": [["b en a", "c ja a", "a zh-CN"], [["a", "b", "c"]], []],
  "a translation of a translation": [["a zh-CN", "b en a", "c ja b"], [["a", "b", "c"]], []],
  "nobody is called so": [["a zh-CN", "b en x"], [], ["b translation-unknown"]],
  "a loop of two": [["a zh-CN b", "b en a"], [], ["a translation-loop", "b translation-loop"]],
  "a loop of one": [["a zh-CN a"], [], ["a translation-loop"]],
  "twice in one language": [["a zh-CN", "b en a", "c EN a"], [["a", "b"]], ["c translation-twice"]],
  "in the language of the original": [["a en", "b en a"], [], ["b translation-twice"]],
};

describe("posts are tied to what they translate", () => {
  for (const [name, [posts, tied, said]] of Object.entries(cases)) {
    test(name, () => {
      const given = posts.map((text) => {
        const [id = "", language = "", of] = text.split(" ");
        return post(id, language, of);
      });
      const { translations, diagnostics } = tieTranslations(given);
      const groups = [...new Set([...translations.values()].map((group) => JSON.stringify(group.map(titleOf))))];
      assert.deepEqual(
        groups.map((group) => JSON.parse(group) as string[]),
        tied,
      );
      assert.deepEqual(
        diagnostics.map(({ path, values }) => `${path.slice(14, -3)} ${values["problem"]}`),
        said,
      );
    });
  }
});

test("a mistake is told with its place", () => {
  const [first] = tieTranslations([post("b", "en", "x")]).diagnostics;
  assert.deepEqual(
    [first?.code, first?.path, first?.line, first?.column],
    ["translation-invalid", "source/_posts/b.md", 4, 17],
  );
});

function titleOf({ title }: { readonly title: string }): string {
  return title;
}
