import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { Manifest } from "../../scripts/search/manifest.ts";
import { blockPath, manifestPath } from "../../scripts/search/manifest.ts";
import { sectionsOf } from "../../scripts/search/page-text.ts";
import { readQuery } from "../../scripts/search/query.ts";
import { shardPath } from "../../scripts/search/shards.ts";
import type { NoteRow } from "../../scripts/search/terms.ts";
import type { IndexFiles } from "../../themes/lectern/source/client/search/index-files.ts";
import { startSearch } from "../../themes/lectern/source/client/search/run.ts";
import type { Engine } from "./engine.ts";

const site = new URL("https://notes.example/");

/** The index of a built site, asked by the code that browsers run; only the way to the files is another. */
export function lecternEngine(output: string, version: string): Engine {
  const code = readdirSync(join(output, "assets")).filter((name) => /^search\.\w+\.(?:js|css)$/.test(name));
  const sizes = new Map<string, number>();
  return {
    name: "lectern",
    version,
    ask: async (text) => {
      const loaded = new Set(code.map((name) => join("assets", name)));
      const index = openFiles(output, loaded);
      const search = startSearch({ query: readQuery(text), filters: new Map(), language: "zh-CN" }, index, site);
      const first = await search.more();
      await Promise.all(first.slice(0, 10).map((hit) => hit.sections()));
      const bytes = [...loaded].reduce((sum, path) => sum + sizeOf(path, output, sizes), 0);
      const hits = [...first];
      while (search.hasMore()) hits.push(...(await search.more()));
      return { ids: hits.map(({ row }) => row[0].replace(/\.html$/, "")), bytes };
    },
  };
}

function sizeOf(path: string, output: string, sizes: Map<string, number>): number {
  const size = sizes.get(path) ?? gzipSync(readFileSync(join(output, path))).length;
  sizes.set(path, size);
  return size;
}

const kept = new Map<string, unknown>();

/** What was read once is kept for the next query; `loaded` says what a browser would have fetched for this one. */
function openFiles(output: string, loaded: Set<string>): IndexFiles {
  const get = <T>(path: string, read: (content: Buffer) => T): T => {
    loaded.add(path);
    const key = join(output, path);
    if (!kept.has(key)) kept.set(key, read(readFileSync(key)));
    return kept.get(key) as T;
  };
  const json = (path: string): unknown => get(join("search", path), (content) => JSON.parse(content.toString()));
  const manifest = async () => json(manifestPath) as Manifest;
  return {
    manifest,
    shard: async (kind, shard) => get(join("search", shardPath(kind, shard)), (content) => new Uint8Array(content)),
    row: async (note) => {
      const { block } = await manifest();
      const rows = json(blockPath(Math.floor(note / block))) as readonly NoteRow[];
      const row = rows[note % block];
      if (row === undefined) throw new Error(`the index has no note ${note}`);
      return row;
    },
    sections: async (href) =>
      get(new URL(href).pathname.slice(1), (content) => sectionsOf(article(content.toString()))),
    choices: () => Promise.reject(new Error("no query asks for choices")),
    speakers: () => Promise.reject(new Error("no query asks for speakers")),
  };
}

/** The note's own text on its page. */
function article(page: string): string {
  const [text = ""] = /<article[^]*<\/article>/.exec(page) ?? [];
  return text.replace(/<(header|footer|details|nav|form)\b[^]*?<\/\1>/g, "");
}
