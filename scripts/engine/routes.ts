import { Readable } from "node:stream";

import type Hexo from "hexo";

import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { MachineFile } from "./machine-files.ts";
import type { Draw, Planned } from "./drawing.ts";

/** What a generator gives for one page. */
export interface Generated {
  readonly path: string;
  readonly layout?: string | readonly string[] | false;
  readonly data?: unknown;
}

/** The pages of a site by their paths, as far as a layout draws them; `isOurs` no more where a plugin took the path over. */
export interface Routes {
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: ReadonlyMap<string, Planned>;
  isOurs(path: string): boolean;
  /** Puts what a generator gives now in the place of what it gave before, and makes the files for machines anew. */
  replace(generator: string, pages: readonly Generated[]): void;
}

/**
 * Runs every generator and fills `hexo.route`, as Hexo does; a path that two generators claim is an error, and so is
 * a page without a layout that can draw it.
 */
export async function fillRoutes(
  hexo: Hexo,
  createDraw: () => Draw,
  addFiles: () => readonly MachineFile[],
): Promise<{ readonly routes: Routes; readonly draw: Draw }> {
  hexo.emit("generateBefore");
  hexo.locals.invalidate();
  await runBefore(hexo);
  hexo.locals.invalidate();
  const generated = await runGenerators(hexo);
  const draw = createDraw();
  const table = createTable(hexo, draw);
  for (const { generator, page } of generated) table.add(generator, page);
  for (const path of hexo.route.list()) if (!table.has(path)) remove(hexo, path);
  table.addFiles(addFiles());
  hexo.emit("generateAfter");
  await hexo.execFilter("after_generate", null, { context: hexo });
  const replace: Routes["replace"] = (generator, next) => {
    const former = table.release(generator);
    for (const page of next) table.add(generator, page);
    for (const path of former) if (!table.has(path)) remove(hexo, path);
    table.addFiles(addFiles());
  };
  const { pages, isOurs } = table;
  return {
    routes: {
      pages,
      isOurs,
      replace,
      get diagnostics() {
        return table.diagnostics();
      },
    },
    draw,
  };
}

/** Routes as they are set, each by the first generator that claims its path. */
function createTable(hexo: Hexo, draw: Draw) {
  let found: readonly Diagnostic[] | undefined;
  let claims: (readonly [path: string, generator: string, other: string])[] = [];
  const owners = new Map<string, string>();
  const pages = new Map<string, Planned>();
  const set = new Map<string, unknown>();
  const put = (path: string, data: unknown) => {
    hexo.route.set(path, data);
    set.set(path, hexo.route.routes[path]);
  };
  return {
    pages,
    has: (path: string) => owners.has(path),
    isOurs: (path: string) => hexo.route.routes[path] === set.get(path),
    add: (generator: string, page: Generated) => {
      const path = hexo.route.format(page.path);
      const owner = owners.get(path);
      if (owner !== undefined) {
        claims.push([path, generator, owner]);
        return;
      }
      owners.set(path, generator);
      const planned = plan(hexo, path, page);
      put(path, planned === undefined ? page.data : () => draw(planned).then(({ html }) => html));
      if (planned !== undefined) pages.set(path, planned);
    },
    addFiles: (files: readonly MachineFile[]) => {
      for (const { path, data } of files) if (!owners.has(path)) put(path, data);
    },
    /** What a generator claimed is free to be claimed again; gives the paths that were its own. */
    release: (generator: string): readonly string[] => {
      found = undefined;
      const own = [...owners].filter(([, owner]) => owner === generator).map(([path]) => path);
      for (const path of own) {
        owners.delete(path);
        pages.delete(path);
      }
      claims = claims.filter(([, claimant]) => claimant !== generator);
      return own;
    },
    diagnostics: () =>
      (found ??= [
        ...claims.map(([path, generator, other]) =>
          diagnose("output-duplicate", { path, line: 1, column: 1 }, { path, generator, other }),
        ),
        ...foldersThatAreFiles(owners),
      ]),
  };
}

/** Hexo keeps the names of all paths that ever were. */
function remove({ route }: Hexo, path: string): void {
  route.remove(path);
  delete route.routes[path];
}

/** A path cannot be a file and hold others: `a` and `a/b.html`. */
function foldersThatAreFiles(owners: ReadonlyMap<string, string>): Diagnostic[] {
  return [...owners].flatMap(([path, generator]) => {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const other = owners.get(path.slice(0, at));
      if (other !== undefined)
        return [
          diagnose(
            "output-duplicate",
            { path, line: 1, column: 1 },
            { path, generator, other: `${other} (${path.slice(0, at)})` },
          ),
        ];
    }
    return [];
  });
}

/** Hexo's own filter here renders the posts, which is done when their content is asked for. */
async function runBefore(hexo: Hexo): Promise<void> {
  for (const run of hexo.extend.filter.list("before_generate")) {
    if (run.name !== "renderPostFilter") await Reflect.apply(run, hexo, [null]);
  }
}

async function runGenerators(hexo: Hexo): Promise<{ generator: string; page: Generated }[]> {
  const locals = hexo.locals.toObject();
  const pages: { generator: string; page: Generated }[] = [];
  for (const [name, generator] of Object.entries(hexo.extend.generator.list())) {
    const result: unknown = await Reflect.apply(generator, hexo, [locals]);
    const list: unknown[] = Array.isArray(result) ? result : [result];
    for (const page of list) if (isGenerated(page)) pages.push({ generator: name, page });
  }
  return pages;
}

function isGenerated(value: unknown): value is Generated {
  return typeof value === "object" && value !== null && "path" in value && typeof value.path === "string";
}

/** Undefined where the page's data is its content. */
function plan(hexo: Hexo, path: string, { layout, data }: Generated): Planned | undefined {
  if (!layout) return undefined;
  const names = [...new Set(typeof layout === "string" ? [layout] : layout)];
  const view = names.map((name) => hexo.theme.getView(name)).find((found) => found !== undefined);
  if (view === undefined) throw new Error(`No layout for ${path}: the theme has none of ${names.join(", ")}.`);
  return { path, view, data: typeof data === "object" && data !== null ? data : {} };
}

/** The bytes of a route, read whole. */
export async function readRoute(hexo: Hexo, path: string): Promise<Buffer> {
  const stream: unknown = hexo.route.get(path);
  if (!(stream instanceof Readable)) throw new Error(`no route ${path}`);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks);
}
