import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { joined, parseList, toggled, type Item, type State } from "../../themes/lectern/source/reading-list/list.ts";
import { fromMarkdown, toMarkdown } from "../../themes/lectern/source/reading-list/markdown.ts";
import "../seed.ts";

const item = (name: string, state: State): Item => ({ href: `/blog/${name}`, title: name, line: "", state });
const a = item("papers/a/", "want");
const b = item("b.html", "watched");
const headings = { want: "Want", read: "Read", watched: "Watched" };

test("what a browser kept is a list, nothing, or unreadable", () => {
  const cases: [string | null, readonly Item[] | undefined][] = [
    [null, []],
    ["[]", []],
    [JSON.stringify([a, b]), [a, b]],
    ["", undefined],
    ["{", undefined],
    ["null", undefined],
    ['{"items":[]}', undefined],
    ['[{"href":"/x"}]', undefined],
    [JSON.stringify([{ ...a, state: "lost" }]), undefined],
  ];
  for (const [text, expected] of cases) assert.deepEqual(parseList(text), expected, String(text));
});

test("a button puts in, moves and takes out", () => {
  const read: Item = { ...a, state: "read" };
  assert.deepEqual(toggled([], a), [a]);
  assert.deepEqual(toggled([a, b], read), [b, read]);
  assert.deepEqual(toggled([a, b], a), [b]);
});

test("joining two lists changes nothing that is there", () => {
  assert.deepEqual(joined([a], [{ ...a, state: "read" }, b]), [a, b]);
});

test("the list as Markdown is a list of tasks", () => {
  const text = toMarkdown(
    [b, { ...a, title: "Nets [sic] \\ more", line: "ICLR 2019" }],
    "List",
    headings,
    "https://a.example",
  );
  assert.equal(
    text,
    "# List\n\n## Want\n\n- [ ] [Nets \\[sic\\] \\\\ more](https://a.example/blog/papers/a/) — ICLR 2019\n\n" +
      "## Watched\n\n- [x] [b.html](https://a.example/blog/b.html)\n",
  );
});

test("what is exported comes back as it was", () => {
  const title = fc.string({ unit: "grapheme", minLength: 1 }).map((text) => text.replace(/\s+/g, " ").trim() || "x");
  const one = fc.record({
    name: fc.stringMatching(/^[a-z0-9%-]{1,12}$/),
    title,
    line: fc.constantFrom("", "ICLR 2019"),
    state: fc.constantFrom<State>("want", "read", "watched"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ name }) => name }), (rows) => {
      const list = rows.map(({ name, state, ...rest }): Item => {
        const href = state === "watched" ? `/blog/${name}.html` : `/blog/papers/${name}/`;
        return { href, state, ...rest };
      });
      const text = toMarkdown(list, "List", headings, "https://a.example");
      const back = fromMarkdown(text, "https://a.example/blog/");
      assert.deepEqual(byHref(back), byHref(list));
    }),
  );
});

test("links of other sites, other folders and other schemes are passed over", () => {
  const text =
    "- [ ] [x](https://b.example/blog/papers/x/)\n- [ ] [x](javascript:alert(1))\n- [x] [x](https://a.example/x)\n";
  assert.deepEqual(fromMarkdown(text, "https://a.example/blog/"), []);
});

function byHref(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => (one.href < other.href ? -1 : 1));
}
