import { posix } from "node:path";

import type Hexo from "hexo";

import { readSettings } from "../config.ts";
import { markedHooks, type MarkedHooks } from "../markdown/marked-hooks.ts";
import { figureOf } from "../talk/figure.ts";
import { siteMarkdown } from "./markdown.ts";

const registered = new WeakSet<Hexo>();

/** Registers what a build needs of Markdown and tags, once. */
export function registerPlugins(hexo: Hexo): void {
  if (registered.has(hexo)) return;
  registered.add(hexo);
  registerMarkdown(hexo);
  registerVideoTag(hexo);
}

/** The tag `{% video URL %}`: the player of an address that a video host knows. */
function registerVideoTag(hexo: Hexo): void {
  hexo.extend.tag.register("video", function (this: { source?: string }, [address = ""]: string[]) {
    const own = (written: string) =>
      hexo.config.root + posix.resolve("/", posix.dirname(this.source ?? ""), written).slice(1);
    const figure = figureOf(address, languageOf(hexo), own);
    if (figure === undefined) throw new Error(`no video host knows “${address}”`);
    return figure;
  });
}

/**
 * Lets Hexo's own Markdown renderer, which tags, helpers and other plugins use, read and draw as posts are. It leaves raw
 * HTML as it is: what a tag makes of it is sanitized with the post.
 */
export function registerMarkdown(hexo: Hexo): void {
  hexo.extend.filter.register("marked:use", (use: (options: { hooks: MarkedHooks }) => void) => {
    const read = readSettings(hexo.config);
    if ("settings" in read)
      use({ hooks: markedHooks(siteMarkdown(hexo, { ...read.settings, markdown: { trusted: true } })) });
  });
}

function languageOf(hexo: Hexo): string {
  const language: unknown = hexo.config.language;
  const first: unknown = Array.isArray(language) ? language[0] : language;
  return typeof first === "string" ? first : "en";
}
