import { Readable } from "node:stream";

import type Hexo from "hexo";
import type View from "hexo/dist/theme/view.js";

import { diagnose, type Diagnostic } from "../diagnostic.ts";

/** What a generator gives for one page. */
interface Generated {
  readonly path: string;
  readonly layout?: string | readonly string[] | false;
  readonly data?: unknown;
}

/**
 * Runs every generator and fills `hexo.route`, as Hexo does; a path that two generators claim is an error, and so is
 * a page without a layout that can draw it.
 */
export async function fillRoutes(hexo: Hexo): Promise<Diagnostic[]> {
  hexo.emit("generateBefore");
  hexo.locals.invalidate();
  await hexo.execFilter("before_generate", null, { context: hexo });
  hexo.locals.invalidate();
  const generated = await runGenerators(hexo);
  const diagnostics: Diagnostic[] = [];
  const owners = new Map<string, string>();
  const Locals = hexo._generateLocals();
  for (const { generator, page } of generated) {
    const path = hexo.route.format(page.path);
    const owner = owners.get(path);
    if (owner !== undefined) {
      diagnostics.push(diagnose("output-duplicate", { path, line: 1, column: 1 }, { path, generator, other: owner }));
      continue;
    }
    owners.set(path, generator);
    await setRoute(hexo, path, page, Locals);
  }
  for (const path of hexo.route.list()) if (!owners.has(path)) hexo.route.remove(path);
  hexo.emit("generateAfter");
  await hexo.execFilter("after_generate", null, { context: hexo });
  return diagnostics;
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

type LocalsClass = ReturnType<Hexo["_generateLocals"]>;

async function setRoute(hexo: Hexo, path: string, page: Generated, Locals: LocalsClass): Promise<void> {
  if (!page.layout) {
    hexo.route.set(path, page.data);
    return;
  }
  const names = [...new Set(typeof page.layout === "string" ? [page.layout] : page.layout)];
  const view = names.map((name) => hexo.theme.getView(name)).find((found) => found !== undefined);
  if (view === undefined) throw new Error(`No layout for ${path}: the theme has none of ${names.join(", ")}.`);
  const locals: unknown = await hexo.execFilter("template_locals", new Locals(path, page.data), {
    context: hexo,
  });
  hexo.route.set(path, () => draw(hexo, view, locals as Record<string, unknown>, path));
}

async function draw(hexo: Hexo, view: View, locals: Record<string, unknown>, path: string): Promise<string> {
  try {
    Object.assign(locals, { cache: true });
    const html = await view.render(locals);
    const injected: unknown = hexo.extend.injector.exec(html, locals as never);
    const filtered: unknown = await hexo.execFilter("_after_html_render", injected, { context: hexo, args: [locals] });
    if (typeof filtered !== "string" || filtered === "") throw new Error("the layout drew nothing");
    return filtered;
  } catch (error) {
    throw new LayoutFault(path, view.source, error);
  }
}

/** A layout that threw, with the page it was drawing. */
export class LayoutFault extends Error {
  readonly page: string;
  readonly layout: string;

  constructor(page: string, layout: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.page = page;
    this.layout = layout;
  }
}

/** The bytes of a route, read whole. */
export async function readRoute(hexo: Hexo, path: string): Promise<Buffer> {
  const stream: unknown = hexo.route.get(path);
  if (!(stream instanceof Readable)) throw new Error(`no route ${path}`);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks);
}
