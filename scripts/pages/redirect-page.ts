import { escapeHtml } from "../escape.ts";
import { contentPolicy, noContacts } from "../policy.ts";
import { addressOf, linkTo } from "../urls.ts";

interface Site {
  readonly root: string;
  readonly url: string;
  readonly language: string;
}

/** A page that leads on without script, to a path of the site or a whole address. */
export function redirectPage(to: string, { root, url, language }: Site): string {
  const isWhole = /^https?:\/\//i.test(to);
  const path = to.replace(/^\/+/, "");
  const [link, address] = (isWhole ? [to, to] : [linkTo(root, path), addressOf(url, path)]).map(escapeHtml);
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${escapeHtml(contentPolicy(noContacts, []))}">`,
    `<title>${address}</title><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="robots" content="noindex"><link rel="canonical" href="${address}">`,
    `<meta http-equiv="refresh" content="0; url=${link}"></head>`,
    `<body><main><h1><a href="${link}">${address}</a></h1></main></body></html>\n`,
  ].join("\n");
}
