import type Hexo from "hexo";
import type View from "hexo/dist/theme/view.js";
import { h, type ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";

import type { Settings } from "../config.ts";
import { nearest } from "../language.ts";
import type { Note } from "../note.ts";
import type { Services } from "../services.ts";
import { LayoutFault } from "./errors.ts";
import { createExternalLinks } from "./external-links.ts";
import type { LayoutModule } from "./bundle.ts";
import { Pattern } from "./hexo-util.ts";
import { foreignLocalsFilters } from "./plugin-content.ts";
import { asPlain, isPost } from "./post-document.ts";
import type { Reads } from "./reads.ts";
import { relativeLinks } from "./relative-links.ts";
import type { Theme } from "./theme.ts";

/** A page that a generator asks for: the view that draws it and the data it shows. */
export interface Planned {
  readonly path: string;
  readonly view: View;
  readonly data: object;
}

/** A page as HTML, and the names of what was read beyond its data; undefined where that cannot be known. */
export interface Drawn {
  readonly html: string;
  readonly reads: readonly string[] | undefined;
}

export interface DrawingRules {
  readonly settings: Settings;
  readonly services: Services;
  readonly theme: Theme | undefined;
  readonly assets: Readonly<Record<string, string>>;
  readonly reads: Reads;
}

export type Draw = (page: Planned) => Promise<Drawn>;

/** Draws pages by the theme's own `.tsx` layouts directly, and by any other layout as Hexo does. */
export function createDrawing(hexo: Hexo, rules: DrawingRules): Draw {
  const own = createOwn(hexo, rules);
  const foreign = createForeign(hexo);
  const finish = createFinish(hexo);
  return async (page) => {
    try {
      const layout = layoutOf(page.view, rules.theme);
      const drawn = layout === undefined ? { html: await foreign(page), reads: undefined } : await own(page, layout);
      const html = await finish(drawn.html, page);
      if (html === "") throw new Error("the layout drew nothing");
      return { html, reads: drawn.reads };
    } catch (error) {
      throw new LayoutFault(page.path, page.view.source, error);
    }
  };
}

function createOwn(hexo: Hexo, { settings, services, assets, reads }: DrawingRules) {
  const site = trackedSite(hexo, reads);
  const words = createWords(hexo);
  const languageOf = createLanguageOf(hexo);
  const filtered = createFiltered(hexo);
  const theme = hexo.theme.config;
  return async (planned: Planned, layout: LayoutModule): Promise<Drawn> => {
    const more = await filtered?.(planned);
    const page = pageLocal(more === undefined ? planned : { ...planned, data: more.page }, languageOf);
    const __ = words(languageOf(page, planned.path).language);
    const { result, names } = reads.during(planned.data, () => {
      const props = layout.props({ ...more, page, path: planned.path, site, settings, services, theme, assets, __ });
      return `<!doctype html>${renderToString(h(layout.default as ComponentType<object>, props))}`;
    });
    return { html: result, reads: names };
  };
}

/** What plugins' `template_locals` filters make of Hexo's locals; undefined where there are none. */
function createFiltered(hexo: Hexo) {
  const filters = foreignLocalsFilters(hexo);
  if (filters.length === 0) return undefined;
  const Locals = hexo._generateLocals();
  return async ({ path, data }: Planned): Promise<{ readonly page: object }> => {
    let locals = new Locals(path, asPlain(data)) as unknown as { readonly page: Titled };
    for (const run of filters) locals = (await Reflect.apply(run, hexo, [locals])) ?? locals;
    const { page } = locals;
    const isRenamed = page.note !== undefined && page.title !== page.note.title;
    return isRenamed ? { ...locals, page: { ...page, note: { ...page.note, title: page.title } } } : locals;
  };
}

interface Titled {
  readonly title?: string;
  readonly note?: Note;
}

function layoutOf({ path }: View, theme: Theme | undefined): LayoutModule | undefined {
  const name = /^([^\\/]+)\.tsx$/.exec(path)?.[1];
  return name === undefined ? undefined : theme?.layouts[name];
}

/** What plugins do to a page that was drawn. Hexo keeps filters of `after_render:html` by the name it runs them by. */
function createFinish(hexo: Hexo) {
  const openOutside = createExternalLinks(hexo.config.url, hexo.config.external_link);
  const filters = hexo.extend.filter
    .list("_after_html_render")
    .map((run): Filter => (run.name === "externalLinkFilter" ? openOutside : run));
  return async (drawn: string, { data, path }: Planned): Promise<string> => {
    const injected = hexo.extend.injector.exec(drawn, { page: data });
    const html = await filter(hexo, filters, injected, { page: data, path });
    return hexo.config.relative_link ? relativeLinks(html, path, hexo.config.root) : html;
  };
}

type Filter = (html: string, argument: object) => unknown;

async function filter(hexo: Hexo, filters: readonly Filter[], html: string, argument: object): Promise<string> {
  let text = html;
  for (const run of filters) {
    const result: unknown = Reflect.apply(run, hexo, [text, argument]);
    const settled: unknown = isPromise(result) ? await result : result;
    if (typeof settled === "string") text = settled;
  }
  return text;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value;
}

/** Draws a page by Hexo's own view, with Hexo's locals and helpers. */
function createForeign(hexo: Hexo): (page: Planned) => Promise<string> {
  const Locals = hexo._generateLocals();
  return async ({ path, view, data }) => {
    const filtered: unknown = await hexo.execFilter("template_locals", new Locals(path, asPlain(data)), {
      context: hexo,
    });
    const html: unknown = await view.render(Object.assign(filtered as object, { cache: true }));
    return typeof html === "string" ? html : "";
  };
}

/** Hexo's locals of the site; what a layout reads of them is noted. */
function trackedSite(hexo: Hexo, reads: Reads): object {
  const site: Readonly<Record<string, unknown>> = hexo.locals.toObject();
  const tracked = Object.entries(site).map(([name, value]): [string, unknown] => [
    name,
    typeof value !== "object" || value === null
      ? value
      : new Proxy(value, {
          get: (target, property) => {
            reads.note(property === "length" ? `${name}.length` : name);
            return Reflect.get(target, property) as unknown;
          },
        }),
  ]);
  return Object.fromEntries(tracked);
}

/** The `page` local; a post is its own, a list gets its path and its language, as Hexo's filters give them. */
function pageLocal({ data, path }: Planned, languageOf: LanguageOf): object {
  if (isPost(data)) return data;
  const page = data as { readonly path?: unknown; readonly lang?: unknown; readonly language?: unknown };
  const { language, rest } = languageOf(page, path);
  return { ...page, path: page.path ?? path, lang: language, canonical_path: rest };
}

type LanguageOf = (
  page: { readonly lang?: unknown; readonly language?: unknown },
  path: string,
) => { readonly language: string; readonly rest: string };

/** A page's language is its own, or that of the folder it stands in by `i18n_dir`, or the site's first. */
function createLanguageOf(hexo: Hexo): LanguageOf {
  const { i18n } = hexo.theme;
  const known = i18n.list();
  const pattern = new Pattern(`${hexo.config.i18n_dir}/*path`);
  const isAtTop = hexo.config.i18n_dir === ":lang";
  const [usual = "default"] = i18n.languages;
  return (page, path) => {
    const own = [page.lang, page.language].find(isText);
    if (own !== undefined) return { language: own, rest: path };
    if (isAtTop && !known.includes(path.slice(0, path.indexOf("/")))) return { language: usual, rest: path };
    const match: unknown = pattern.match(path);
    return isInFolder(match) && known.includes(match.lang)
      ? { language: match.lang, rest: match.path }
      : { language: usual, rest: path };
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isInFolder(match: unknown): match is { readonly lang: string; readonly path: string } {
  return typeof match === "object" && match !== null && "lang" in match && "path" in match;
}

/** Where a word is looked for, first to last. */
function inOrder(language: string, i18n: Hexo["theme"]["i18n"]): string[] {
  const known = i18n.list();
  return [language, nearest(language, known) ?? language, ...i18n.languages, ...known];
}

type Words = (key: string, ...values: readonly unknown[]) => string;

/** The theme's words in a language, and in the site's others where that one has none. */
function createWords(hexo: Hexo): (language: string) => Words {
  const { i18n } = hexo.theme;
  const made = new Map<string, Words>();
  return (language) => {
    const words = made.get(language) ?? (i18n.__([...new Set(inOrder(language, i18n))]) as Words);
    made.set(language, words);
    return words;
  };
}
