import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import type { Filter } from "../../scripts/search/facets.ts";
import { indexFiles } from "../../scripts/search/files.ts";
import { findCandidates } from "../../scripts/search/find.ts";
import { updateIndex, type SearchIndex } from "../../scripts/search/index.ts";
import type { Manifest } from "../../scripts/search/manifest.ts";
import { haystack, holds } from "../../scripts/search/match.ts";
import { readQuery } from "../../scripts/search/query.ts";
import { shardPath } from "../../scripts/search/shards.ts";
import { termsOf } from "../../scripts/search/terms.ts";
import { tokensOf } from "../../scripts/search/tokens.ts";
import { compare } from "../../scripts/compare.ts";
import { escapeHtml } from "../../scripts/escape.ts";
import { makeNote } from "../themes/locals.ts";
import "../seed.ts";

/** The texts of notes by their ids. */
type Texts = ReadonlyMap<string, string>;

/** Indexes notes on top of an older index, as a build does: only what is new or changed is read. */
function index(texts: Texts, old?: { readonly index: SearchIndex; readonly texts: Texts }): SearchIndex {
  const next = [...texts].map(([id, text]) => {
    const note = makeNote({ title: id, path: `${id}.html`, talk: undefined, parts: [], tags: [], categories: [] });
    const isKnown = old?.texts.get(id) === text;
    return { id, key: text, terms: isKnown ? undefined : termsOf(note, `<p>${escapeHtml(text)}</p>`) };
  });
  return updateIndex(old?.index, next);
}

function filesOf(made: SearchIndex): Map<string, string> {
  return new Map(indexFiles(made).map(({ path, content }) => [path, Buffer.from(content).toString("base64")]));
}

async function find(
  texts: Texts,
  made: SearchIndex,
  written: string,
  filters: ReadonlyMap<Filter, string> = new Map(),
) {
  const files = new Map(indexFiles(made).map(({ path, content }) => [path, content]));
  const manifest = JSON.parse(String(files.get("index.json"))) as Manifest;
  const query = readQuery(written);
  const asked = { query, filters, language: "zh-CN" };
  const { notes, needsText } = await findCandidates(asked, manifest, (kind, shard) =>
    Promise.resolve(files.get(shardPath(kind, shard)) as Uint8Array),
  );
  const ids = [...texts.keys()];
  const found = notes.map(({ note }) => ids[note] ?? "");
  return needsText ? found.filter((id) => holds(haystack(`${id}\n\n${texts.get(id)}`), query)) : found;
}

const letters = fc.constantFrom("甲", "乙", "丙", "丁", " ", "，", "a", "b", "1");
const text = fc.array(letters, { maxLength: 14 }).map((parts) => parts.join(""));
const texts = fc
  .dictionary(fc.constantFrom("n1", "n2", "n3", "n4", "n5", "n6"), text)
  .map((by): Texts => new Map(Object.entries(by).sort(([a], [b]) => compare(a, b))));

test("whatever changed between two builds, the index is that of a clean build", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 2, maxLength: 5 }), (states) => {
      let old: { index: SearchIndex; texts: Texts } | undefined;
      for (const state of states) old = { index: index(state, old), texts: state };
      const last = states.at(-1) ?? new Map();
      assert.deepEqual(old?.index, index(last));
      assert.deepEqual(filesOf(index(last, old)), filesOf(index(last)));
    }),
  );
});

test("what outgrows its shards is dealt again, as if it had always been so", () => {
  const small: Texts = new Map([["n1", "甲乙丙 deep learning"]]);
  const long = Array.from({ length: 30_000 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * 7919) % 9001), 0x4e00 + ((at * at) % 8009), 44),
  ).join("");
  const large: Texts = new Map([...small, ["n2", long]]);
  const old = { index: index(small), texts: small };
  const made = index(large, old);
  assert.equal(old.index.shards.han.length, 1);
  assert.ok(made.shards.han.length > 1);
  assert.deepEqual(made, index(large));
  assert.deepEqual(index(small, { index: made, texts: large }), index(small));
});

/** What should be found, by looking through every text. */
function truth(texts: Texts, written: string): string[] {
  const { tokens } = readQuery(written);
  return [...texts].flatMap(([id, own]) => {
    const all = [...tokensOf(id), ...tokensOf(own)];
    const has = tokens.every((token, at) => {
      const before = tokens[at - 1];
      return all.some(({ kind, text: found, isGlued }, place) => {
        if (kind !== token.kind) return false;
        if (kind === "han") return found.includes(token.text);
        if (token.isGlued && (all[place - 1]?.text !== before?.text || (place === 0 && !isGlued))) return false;
        return found === token.text || (token.isPrefix && found.startsWith(token.text));
      });
    });
    return has && tokens.length > 0 ? [id] : [];
  });
}

test("everything that holds the words is found, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.oneof(text, fc.constantFrom("甲", "甲乙", "甲乙丙", "甲乙丙丁", "ab", "甲ab", "丁丙乙甲")),
      async (state, query) => {
        if (/[ab]1|1[ab]/.test(query)) return;
        assert.deepEqual((await find(state, index(state), query)).sort(), truth(state, query).sort());
      },
    ),
    { numRuns: 400 },
  );
});

test("pairs that stand apart are no hit for the run", async () => {
  const state: Texts = new Map([
    ["n1", "搜索，索空，空间"],
    ["n2", "搜索空间"],
  ]);
  assert.deepEqual(await find(state, index(state), "搜索空间"), ["n2"]);
  assert.deepEqual(await find(state, index(state), "索空间搜"), []);
});

test("digits behind letters must stand there", async () => {
  const state: Texts = new Map([
    ["n1", "ICLR 2020"],
    ["n2", "ICLR，后来 2020"],
    ["n3", "ICLR2020"],
  ]);
  assert.deepEqual((await find(state, index(state), "ICLR2020")).sort(), ["n1", "n3"]);
});
