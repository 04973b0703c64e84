import { loadScript, loadStyle } from "./files.ts";

declare const Waline: { init(options: object): unknown };

/** Waline; without the pictures and searches it would ask still others for. Its colours are variables, which are the page's. */
export async function showWaline(el: HTMLElement, options: Readonly<Record<string, string>>): Promise<void> {
  const { server, script = "", scriptHash, style = "", styleHash, language } = options;
  await Promise.all([loadStyle(style, styleHash), loadScript(script, scriptHash)]);
  Waline.init({ el, serverURL: server, lang: language, emoji: false, search: false, imageUploader: false });
}
