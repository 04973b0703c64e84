import { compare } from "../compare.ts";
import { copied } from "../copied.ts";
import type { Code } from "../diagnostic.ts";
import { linkCode } from "./link-codes.ts";
import { readPage, type PageLink } from "./read-page.ts";

/** An address on a page that leads nowhere. */
export interface BrokenLink {
  readonly code: Extract<Code, "link-broken" | "anchor-broken" | "image-missing">;
  /** Path in the site of the page that holds it. */
  readonly page: string;
  /** As it stands on the page. */
  readonly href: string;
}

export interface LinkRules {
  /** `/` or `/blog/`. */
  readonly root: string;
  /** Address of the site without a slash at the end; links that spell it out are links within the site. */
  readonly url: string;
}

/** Gathers the links of pages, and says at the end which lead nowhere. Nothing of a page is kept but its new addresses. */
export interface Links {
  /** Takes up the links of a page; gives its ids, and codes of where it links to: of each path, and of each path with an id. */
  add(page: string, html: string): { readonly ids: ReadonlySet<string>; readonly codes: Uint32Array };
  /** `has` knows the files of the site by path, `idsOf` the ids of a page; undefined for what is no page. */
  broken(site: SiteFiles): BrokenLink[];
}

export interface SiteFiles {
  has(path: string): boolean;
  idsOf(path: string): ReadonlySet<string> | undefined;
}

interface Target {
  readonly path: string;
  readonly fragment: string;
  readonly kind: PageLink["kind"];
  readonly codes: readonly number[];
  readonly referrers: { readonly page: string; readonly href: string }[];
}

/** A link of the theme stands on every page: naming some of them is enough. */
const enough = 20;

export function createLinks({ root, url }: LinkRules): Links {
  const targets = new Map<string, Target>();
  const absolute = new Map<string, Target | undefined>();
  const added = new Set<string>();
  const broken: BrokenLink[] = [];

  const targetOf = (link: PageLink, page: string): Target | undefined => {
    const { kind } = link;
    // what is kept of a target is cut from its address
    const href = copied(link.href);
    const inside = href.startsWith(`${url}/`) ? root + href.slice(url.length + 1) : href;
    if (isElsewhere.test(inside)) return undefined;
    const { path, fragment } = resolve(inside, page, root);
    const key = `${path}#${fragment}`;
    const known = targets.get(key);
    if (known !== undefined) return known;
    const codes = fragment === "" ? [linkCode(path)] : [linkCode(path), linkCode(key)];
    const target: Target = { path, fragment, kind, codes, referrers: [] };
    targets.set(key, target);
    return target;
  };
  const find = (link: PageLink, page: string): Target | undefined => {
    if (!link.href.startsWith("/")) return targetOf(link, page);
    if (!absolute.has(link.href)) absolute.set(copied(link.href), targetOf(link, page));
    return absolute.get(link.href);
  };
  return {
    add(page, html) {
      const { links, ids } = readPage(html);
      const isNew = !added.has(page);
      added.add(page);
      const codes = new Set<number>();
      for (const link of links) {
        if (link.href.startsWith("#")) {
          if (isNew && !isId(decoded(link.href.slice(1)), ids))
            broken.push({ code: "anchor-broken", page, href: copied(link.href) });
          continue;
        }
        const target = find(link, page);
        if (target === undefined) continue;
        for (const code of target.codes) codes.add(code);
        if (isNew && target.referrers.length < enough) target.referrers.push({ page, href: copied(link.href) });
      }
      return { ids, codes: Uint32Array.from(codes) };
    },
    broken(site) {
      for (const { path, fragment, kind, referrers } of targets.values()) {
        const file = fileAt(path, site);
        const code =
          file === undefined
            ? kind === "image"
              ? "image-missing"
              : "link-broken"
            : fragment !== "" && !isId(fragment, site.idsOf(file) ?? new Set([fragment]))
              ? "anchor-broken"
              : undefined;
        if (code !== undefined) for (const { page, href } of referrers) broken.push({ code, page, href });
      }
      return broken.toSorted((a, b) => compare(a.page, b.page) || compare(a.href, b.href));
    },
  };
}

const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** A path outside the root is no path of the site: it comes back as it is, with a slash in front. */
function resolve(href: string, page: string, root: string): { path: string; fragment: string } {
  const [, address = "", fragment = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  const whole = address.startsWith("/") ? address : address === "" ? root + page : joined(root + page, address);
  const inside = whole.startsWith(root) ? whole.slice(root.length) : whole;
  return { path: decoded(inside), fragment: decoded(fragment) };
}

function joined(base: string, relative: string): string {
  const segments = base.split("/").slice(0, -1);
  const parts = relative.split("/");
  for (const [at, part] of parts.entries()) {
    if (part === "..") segments.length = Math.max(1, segments.length - 1);
    else if (part !== ".") segments.push(part);
    if ((part === ".." || part === ".") && at === parts.length - 1) segments.push("");
  }
  return segments.join("/");
}

/** As static hosts do: a folder is its index, and a name may stand for the page or the folder of that name. */
function fileAt(path: string, site: SiteFiles): string | undefined {
  const names =
    path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}/index.html`, `${path}.html`];
  return names.find((name) => site.has(name));
}

/** The top of a page needs no id, and a text fragment is the browser's. https://html.spec.whatwg.org/#scrolling-to-a-fragment */
function isId(fragment: string, ids: ReadonlySet<string>): boolean {
  const name = fragment.replace(/:~:.*$/s, "");
  return name === "" || name.toLowerCase() === "top" || ids.has(name);
}

function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // a lone % is a character of the name
    return text;
  }
}
