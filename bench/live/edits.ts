import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";

import { makeNote } from "../corpus/note.ts";
import { makeLiveSite } from "./make-site.ts";
import { startServer, type Server } from "./server.ts";

/**
 * Milliseconds from the save of a note to the reload that its page is told of, and to its new bytes, in a running
 * `hexo server`: `node --import tsx bench/live/edits.ts [--posts 1000] [--edits 30] [--library]`.
 */
async function measureEdits(): Promise<void> {
  const { values } = parseArgs({
    options: {
      posts: { type: "string", default: "1000" },
      edits: { type: "string", default: "30" },
      library: { type: "boolean", default: false },
    },
  });
  const [posts, edits] = [Number(values.posts), Number(values.edits)];
  const site = await mkdtemp(join(tmpdir(), "lectern-live-"));
  try {
    await makeLiveSite(site, posts, values.library);
    for (const kind of ["cold", "warm"]) {
      const server = await startServer(site);
      console.log(`${kind} start to the first page: ${server.started.toFixed(0)} ms`);
      if (kind === "warm") {
        await sleep(1500);
        await report(server, site, { posts, edits });
      }
      await sleep(1000);
      await server.stop();
    }
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

async function report(server: Server, site: string, { posts, edits }: Readonly<Record<"posts" | "edits", number>>) {
  for (const [name, edit] of Object.entries(kinds)) {
    const times: (readonly [told: number, served: number])[] = [];
    for (let round = 0; round < edits; round++) {
      const number = (round * 37 + 11) % posts;
      const said = `第 ${round} 次${name}`;
      const told = server.nextReload();
      const begun = performance.now();
      await edit(join(site, "source", "_posts", `talk-${number + 1}.md`), said);
      await told;
      const reload = performance.now() - begun;
      const { body } = await server.get(`/${makeNote(number).id}.html`);
      times.push([reload, performance.now() - begun]);
      if (!body.includes(said)) throw new Error(`the page of note ${number + 1} does not show its edit`);
      await sleep(700);
    }
    console.log(
      `${name}: reload ${shown(times.map(([told]) => told))}, page ${shown(times.map(([, served]) => served))} ms`,
    );
  }
}

const kinds: Readonly<Record<string, (file: string, said: string) => Promise<void>>> = {
  body: (file, said) => appendFile(file, `\n${said}\n`),
  title: async (file, said) =>
    writeFile(file, (await readFile(file, "utf8")).replace(/^title: "(.*)"$/m, `title: "${said} $1"`)),
};

/** Median and the slowest of ten. */
function shown(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  return `${at(0.5)} (${at(0.9)})`;
}

await measureEdits();
