import { loadScript, loadStyle } from "./files.ts";

declare const twikoo: { init(options: object): Promise<unknown> };

/** Twikoo, in the build that brings its styles in a file of their own: the page's policy lets no script write any. */
export async function showTwikoo(el: HTMLElement, options: Readonly<Record<string, string>>): Promise<void> {
  const { server, script = "", scriptHash, style = "", styleHash, language } = options;
  await Promise.all([loadStyle(style, styleHash), loadScript(script, scriptHash)]);
  el.id = "twikoo";
  await twikoo.init({ envId: server, el: "#twikoo", lang: language });
}
