import { cp } from "node:fs/promises";
import { join } from "node:path";

import { hugoFile } from "../corpus/front-matter.ts";
import { run } from "./run.ts";
import { Absent, type Tool } from "./tool.ts";

/** Hugo as the system has it, with a theme of a few lines that gives the page set of the others. */
export const hugo: Tool = {
  name: "hugo",
  prepare: async (site) => {
    const { code, output } = await run("hugo", ["version"], site);
    if (code !== 0) throw new Absent("it is not installed (Debian: apt-get install -y hugo)");
    await cp(join(import.meta.dirname, "..", "hugo"), site, { recursive: true });
    return {
      version: `Hugo ${/v([\d.]+)/.exec(output)?.[1] ?? "of an unknown version"}`,
      site,
      command: ["hugo", "--quiet"],
      posts: "content/posts",
      fileOf: hugoFile,
      output: "public",
      made: ["public", "resources", ".hugo_build.lock"],
    };
  },
};
