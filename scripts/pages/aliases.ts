import { redirectPage } from "./redirect-page.ts";

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
  return aliases.map(({ from, to }) => ({ path: aliasPath(from), data: redirectPage(to, site) }));
}

/** Path of the page at an address: `/old/` and `old` are folders. */
export function aliasPath(address: string): string {
  const path = address.replace(/^\/+/, "");
  if (/\.\w+$/.test(path)) return path;
  return path === "" || path.endsWith("/") ? `${path}index.html` : `${path}/index.html`;
}
