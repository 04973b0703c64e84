import { createRequire } from "node:module";

import type Hexo from "hexo";

/** Files that Hexo's plugins load at once, and only one command in many calls. */
const seldom = [
  "hexo-deployer-git/lib/deployer",
  "hexo-renderer-marked/lib/renderer",
  "hexo-server/lib/server",
  "hexo-server/lib/middlewares/header",
  "hexo-server/lib/middlewares/gzip",
  "hexo-server/lib/middlewares/logger",
  "hexo-server/lib/middlewares/route",
  "hexo-server/lib/middlewares/static",
  "hexo-server/lib/middlewares/redirect",
] as const;

type Callable = (...args: unknown[]) => unknown;

/**
 * Puts off what Hexo's own server, Markdown renderer and deployer load until it is called: together they take longer to
 * load than a small site takes to build. Each stands in Node's module cache as a function that becomes the real one with
 * the first call. A plugin that Hexo happened to load before this one is as it would be without.
 */
export function loadLater(hexo: Hexo): void {
  const load = createRequire(`${hexo.base_dir}package.json`);
  for (const name of seldom) {
    const file = resolve(load, name);
    if (file === undefined || load.cache[file] !== undefined) continue;
    let real: Callable | undefined;
    const standIn = function (this: unknown, ...args: unknown[]): unknown {
      if (real === undefined) {
        delete load.cache[file];
        real = load(file) as Callable;
      }
      return Reflect.apply(real, this, args);
    };
    load.cache[file] = { exports: standIn, id: file, filename: file, loaded: true } as NodeJS.Module;
  }
}

function resolve(load: NodeJS.Require, name: string): string | undefined {
  try {
    return load.resolve(name);
  } catch {
    return undefined;
  }
}
