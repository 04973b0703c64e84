import type Hexo from "hexo";

import { readSettings } from "../config.ts";
import { talkTwin } from "../feeds/talk-twin.ts";
import { taxonomyPages } from "../pages/taxonomies.ts";
import { talkTwinPath } from "../urls.ts";
import type { Documents, GroupDocument, PostDocument } from "./documents.ts";

interface SiteLocals {
  readonly posts: Documents<PostDocument>;
  readonly categories: Documents<GroupDocument>;
  readonly tags: Documents<GroupDocument>;
}

/** The pages that Hexo has no generator for, as far as the theme can draw them, and the machine twins. */
export function generatePages(hexo: Hexo, locals: unknown): object[] {
  const site = locals as SiteLocals;
  const read = readSettings(hexo.config);
  if (!("settings" in read)) return [];
  const drawable = taxonomyPages(site).filter(({ layout }) =>
    layout.some((name) => hexo.theme.getView(name) !== undefined),
  );
  return [...drawable, ...(read.settings.library ? talkTwins(site, read.settings) : [])];
}

function talkTwins({ posts }: SiteLocals, settings: { readonly url: string }): object[] {
  return posts.toArray().flatMap(({ note }) => {
    if (note?.talk === undefined) return [];
    const twin = talkTwin(note, note.talk, settings);
    return [{ path: talkTwinPath(note.path), data: `${JSON.stringify(twin, undefined, 2)}\n` }];
  });
}
