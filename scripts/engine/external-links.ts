import { copied } from "../copied.ts";
import { isExternalLink } from "./hexo-util.ts";

/** Hexo's `external_link`, as far as whole pages are concerned. */
export interface ExternalLinkRules {
  readonly enable: boolean;
  readonly field: string;
  readonly exclude: string | readonly string[];
}

const anchor = /<a\s[^<>]*?href=["']((?:https?:|\/\/)[^<>"']+)["'][^<>]*>/gi;

/**
 * Lets links to other sites open in a new tab, as Hexo's own filter of rendered pages does (hexo 8,
 * `plugins/filter/after_render/external_link.js`). Hexo's remembers every address as a piece of the page it was found in,
 * and so keeps every page; here an address's origin is copied out, and remembered.
 */
export function createExternalLinks(url: string, { enable, field, exclude }: ExternalLinkRules) {
  if (!enable || field !== "site") return (html: string) => html;
  const known = new Map<string, boolean>();
  const isOutside = (address: string): boolean => {
    const origin = originOf(address);
    const found = known.get(origin);
    if (found !== undefined) return found;
    const own = copied(origin);
    const outside = isExternalLink(own, url, exclude as string | string[]);
    known.set(own, outside);
    return outside;
  };
  return (html: string): string =>
    html.replace(anchor, (tag: string, address: string) =>
      /target=/i.test(tag) || !isOutside(address) ? tag : opened(tag),
    );
}

/** An address up to its path: whether it is another site's depends on no more. */
function originOf(address: string): string {
  return authority.exec(address)?.[0] ?? address;
}

const authority = /^(?:https?:)?\/\/[^/?#\\]*/i;

function opened(tag: string): string {
  if (!/rel=/i.test(tag)) return tag.replace("href=", 'target="_blank" rel="noopener" href=');
  const safe = tag.replace(/rel=["']([^<>"']*)["']/i, (written, rel: string) =>
    rel.includes("noopener") ? written : `rel="${rel} noopener"`,
  );
  return safe.replace("href=", 'target="_blank" href=');
}
