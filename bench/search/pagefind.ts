import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";

import { run } from "../tools/run.ts";
import { Absent } from "../tools/tool.ts";
import type { Engine } from "./engine.ts";

const project = join(import.meta.dirname, "..", "..");

/** Pagefind as npm gives it. https://pagefind.app */
export interface Pagefind {
  readonly version: string;
  /** Indexes the notes of a site; it has no way to index only what changed. */
  readonly command: (output: string, index: string) => readonly [string, ...string[]];
}

/** Throws `Absent` where the package, or its program for this machine, is not there. */
export async function findPagefind(): Promise<Pagefind> {
  const manifest = join(project, "node_modules", "pagefind", "package.json");
  if (!existsSync(manifest)) throw new Absent("the package pagefind is not installed");
  const { version, bin } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string; bin: string };
  const program = join(dirname(manifest), bin);
  const { code, output } = await run(process.execPath, [program, "--version"], dirname(manifest));
  if (code !== 0) throw new Absent(`its program does not run here (${output.trim().split("\n")[0]})`);
  return { version, command: (site, index) => [process.execPath, program, ...optionsFor(site, index)] };
}

/** The notes' own text and nothing around it, all in one index: by language it would be two, and a page asks but one. */
function optionsFor(site: string, index: string): string[] {
  const around = ".note-facts, .note-foot, .beside, .cite";
  const what = ["--glob", "????????.html", "--root-selector", "article", "--exclude-selectors", around];
  return ["--site", site, "--output-path", index, "--force-language", "zh", "--silent", ...what];
}

interface Client {
  options(options: object): Promise<void>;
  init(language: string): Promise<void>;
  search(text: string): Promise<{ readonly results: readonly Result[] }>;
  destroy(): Promise<void>;
}

interface Result {
  readonly id: string;
  data(): Promise<unknown>;
}

/** Pagefind's own client, which finds its files by `fetch`. */
export async function pagefindEngine(index: string, version: string): Promise<Engine> {
  const ids = notesByFragment(index);
  const loaded = new Map<string, number>();
  readFilesByFetch(loaded);
  const script = join(index, "pagefind.js");
  const code = gzipSync(readFileSync(script)).length;
  const client = (await import(pathToFileURL(script).href)) as Client;
  return {
    name: "pagefind",
    version: `Pagefind ${version}`,
    ask: async (text) => {
      loaded.clear();
      await client.options({ basePath: `${pathToFileURL(index).href}/`, baseUrl: "/", noWorker: true });
      await client.init("zh");
      const { results } = await client.search(text);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      await client.destroy();
      const bytes = [...loaded.values()].reduce((sum, size) => sum + size, code);
      return { ids: results.map(({ id }) => ids.get(id) ?? id), bytes };
    },
  };
}

/** Which note each file of what hits show is of: `pagefind_dcd{"url":"/10000000.html",…}`, compressed. */
function notesByFragment(index: string): Map<string, string> {
  const folder = join(index, "fragment");
  return new Map(
    readdirSync(folder).map((file) => {
      const [, id = ""] = /"url":"\/(\w+)\.html"/.exec(gunzipSync(readFileSync(join(folder, file))).toString()) ?? [];
      return [file.replace(/\.pf_fragment$/, ""), id];
    }),
  );
}

/** Its files are compressed as they lie there; what is not goes over the network compressed. */
function readFilesByFetch(loaded: Map<string, number>): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (...given) => {
    const [address] = given;
    const url = new URL(address instanceof Request ? address.url : address);
    if (url.protocol !== "file:") return fetch(...given);
    const content = readFileSync(fileURLToPath(url));
    loaded.set(url.pathname, Math.min(content.length, gzipSync(content).length));
    return new Response(content);
  };
}
