import { cp, mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { stringify } from "yaml";

import { hexoFile } from "../corpus/front-matter.ts";
import { settings } from "./settings.ts";
import type { Prepared, Tool } from "./tool.ts";

const project = join(import.meta.dirname, "..", "..");

/** It makes the pages that the others make, so the library and the search are off; notes' twins go with the library. */
export const lectern: Tool = { name: "lectern", prepare: (site) => prepareLectern(site, { search: false }) };

/** This project in a copy of its own, for the bench's posts. */
export async function prepareLectern(site: string, { search }: { readonly search: boolean }): Promise<Prepared> {
  for (const name of ["package.json", "package-lock.json", "tsconfig.json", "scripts", "themes"]) {
    await cp(join(project, name), join(site, name), { recursive: true });
  }
  await linkPackages(site);
  const config = {
    ...settings,
    external_link: { enable: false },
    meta_generator: false,
    library: false,
    search,
  };
  await writeFile(join(site, "_config.yml"), stringify({ ...config, theme: "lectern" }));
  await mkdir(join(site, "source", "about"), { recursive: true });
  await writeFile(join(site, "source", "about", "index.md"), "---\ntitle: 关于\ndate: 2014-01-01\n---\n\n讲座笔记。\n");
  const { version } = JSON.parse(await readFile(join(project, "package.json"), "utf8")) as { version: string };
  return {
    version: `Lectern ${version}`,
    site,
    command: [process.execPath, "node_modules/hexo/bin/hexo", "generate", "--silent"],
    posts: "source/_posts",
    fileOf: hexoFile,
    output: "public",
    made: ["public", ".cache", "db.json"],
  };
}

/** The packages are the project's own, but for the loader, which runs the scripts beside it. */
async function linkPackages(site: string): Promise<void> {
  await mkdir(join(site, "node_modules"));
  for (const name of await readdir(join(project, "node_modules"))) {
    const target = name === "hexo-lectern" ? "../scripts/loader" : join(project, "node_modules", name);
    if (name !== ".cache") await symlink(target, join(site, "node_modules", name));
  }
}
