import type { Note } from "../note.ts";

/** Notes that link to each note, by its path, in the order given. */
export function backlinksOf(
  notes: readonly Note[],
  site: { readonly url: string; readonly root: string },
): ReadonlyMap<string, readonly Note[]> {
  const paths = new Set(notes.map(({ path }) => path));
  const found = new Map<string, Note[]>();
  for (const note of notes) {
    const targets = new Set((note.links ?? []).map((href) => pathOf(href, note.path, site)));
    for (const target of targets) {
      if (target === undefined || target === note.path || !paths.has(target)) continue;
      const list = found.get(target);
      if (list === undefined) found.set(target, [note]);
      else list.push(note);
    }
  }
  return found;
}

/** The path in the site that a link on a page leads to; undefined where it leads out of the site. */
export function pathOf(href: string, page: string, { url, root }: { readonly url: string; readonly root: string }) {
  const base = `${url}/`;
  const own = href.startsWith("/") && !href.startsWith("//") ? new URL(base).origin + href : href;
  if (root !== "/" && href.startsWith("/") && !href.startsWith(root)) return undefined;
  const target = URL.canParse(own, base + encodeURI(page)) ? new URL(own, base + encodeURI(page)) : undefined;
  const whole = target === undefined ? "" : target.origin + target.pathname;
  if (!whole.startsWith(base)) return undefined;
  try {
    const path = decodeURIComponent(whole.slice(base.length));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}
