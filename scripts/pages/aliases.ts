import { contentPolicy, noContacts } from "../policy.ts";
import { addressOf, linkTo } from "../urls.ts";

interface Site {
  readonly root: string;
  readonly url: string;
  readonly language: string;
}

/** An address that something has left, and where it is now. */
export interface Alias {
  /** As written: `/old.html`, `old/`. */
  readonly from: string;
  /** Path in the site, or a whole address. */
  readonly to: string;
}

/** A page at each address that was left, which leads on without script. */
export function aliasPages(aliases: readonly Alias[], site: Site): { path: string; data: string }[] {
  return aliases.map(({ from, to }) => ({ path: aliasPath(from), data: redirect(to, site) }));
}

/** Path of the page at an address: `/old/` and `old` are folders. */
export function aliasPath(address: string): string {
  const path = address.replace(/^\/+/, "");
  if (/\.\w+$/.test(path)) return path;
  return path === "" || path.endsWith("/") ? `${path}index.html` : `${path}/index.html`;
}

function redirect(to: string, { root, url, language }: Site): string {
  const isWhole = /^https?:\/\//i.test(to);
  const path = to.replace(/^\/+/, "");
  const [link, address] = (isWhole ? [to, to] : [linkTo(root, path), addressOf(url, path)]).map(escape);
  return [
    `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${escape(contentPolicy(noContacts, []))}">`,
    `<title>${address}</title><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="robots" content="noindex"><link rel="canonical" href="${address}">`,
    `<meta http-equiv="refresh" content="0; url=${link}"></head>`,
    `<body><main><h1><a href="${link}">${address}</a></h1></main></body></html>\n`,
  ].join("\n");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
