import type Hexo from "hexo";

import { calendar, type CalendarNote } from "../feeds/calendar.ts";
import { feedPath, shelfFeed, type Shelf } from "../feeds/shelf-feeds.ts";
import type { Note } from "../note.ts";
import { redirectPage } from "../pages/redirect-page.ts";
import { twinPaths } from "../urls.ts";
import type { Documents, GroupDocument } from "./documents.ts";
import { createLateData } from "./late-data.ts";
import { newest, type LibraryOutline, type LibraryOutput, type LibraryPlan } from "./library-plan.ts";
import type { OpenSite } from "./open-site.ts";
import { isDrawable } from "./pages.ts";
import { checksum } from "./remember.ts";
import type { Shelved } from "./shelved.ts";
import type { Sourced } from "./sourced.ts";

interface Offer {
  readonly plan: LibraryOutline;
  readonly output: () => LibraryOutput;
  /** In the order of the site's posts. */
  readonly notes: () => readonly (Note | undefined)[];
  /** Stands for all that the library is made of. */
  readonly key: string;
}

interface PlannedOffer extends Offer {
  readonly plan: LibraryPlan;
  /** Stands for the code and the settings. */
  readonly base: string;
}

/** Registers the generator of a library's pages, feeds and twins; nothing is made before it is asked for. */
export function offerOutput(hexo: Hexo, open: OpenSite, offer: PlannedOffer): Pick<Shelved, "keyOf" | "markOf"> {
  const { site } = open;
  const { plan, base } = offer;
  const files = new Map<string, OfferedFile>();
  const keys = new WeakMap<object, string>();
  for (const [at, { document }] of site.posts.entries()) keys.set(document, plan.around[at]?.[2] ?? "");
  hexo.extend.generator.register(libraryGenerator, (locals: unknown) => {
    const { pages, leading, own } = libraryRoutes(open, offer, locals as SiteGroups);
    for (const file of own) files.set(file.path, file);
    for (const [at, { data }] of pages.entries()) keys.set(data, plan.pages[at]?.[2] ?? "");
    return [...pages.filter((page) => isDrawable(hexo, page)), ...leading, ...own];
  });
  return {
    markOf: (path) => {
      const file = files.get(path);
      return file === undefined ? undefined : base + file.mark();
    },
    keyOf: (data) => keys.get(data),
  };
}

/** The name of the generator of a library's pages. */
export const libraryGenerator = "lectern-library";

/** All that a library gives, as a generator gives it: pages, pages that lead on, and files. */
export function libraryRoutes(open: OpenSite, offer: Offer, groups: SiteGroups) {
  const { plan, output } = offer;
  const late = createLateData();
  return {
    pages: plan.pages.map(([path, layout]) => ({ path, layout, data: late(() => output().page(path)?.data ?? {}) })),
    leading: plan.leading.map(([path, to]) => ({ path, data: () => redirectPage(to, open.settings) })),
    own: [...feeds(open, plan, groups), ...twins(open, offer)],
  };
}

interface OfferedFile {
  readonly path: string;
  readonly data: () => string | Promise<string>;
  readonly mark: () => string;
}

export interface SiteGroups {
  readonly categories: Documents<GroupDocument>;
  readonly tags: Documents<GroupDocument>;
}

/** Feeds of the library's pages, and of categories and tags. */
function feeds({ site, settings, contents }: OpenSite, plan: LibraryOutline, groups: SiteGroups): OfferedFile[] {
  const byDocument = new Map<object, Sourced>(site.posts.map((post) => [post.document, post]));
  const shelves: Shelf<Sourced>[] = [
    ...plan.shelves.map(({ title, path, notes }) => ({
      title,
      path,
      notes: notes.flatMap((at) => site.posts[at] ?? []),
    })),
    ...[...groups.categories.toArray(), ...groups.tags.toArray()].map((group) => ({
      title: group.name,
      path: `${group.path}index.html`,
      notes: newest(
        group.posts.toArray().flatMap((document) => byDocument.get(document) ?? []),
        settings.feeds.limit,
        ({ document }) => Math.floor(document.date.valueOf() / 1000),
      ),
    })),
  ];
  return shelves.map((shelf) => ({
    path: feedPath(shelf),
    data: () => shelfFeed({ ...shelf, notes: shelf.notes.flatMap(({ document }) => document.note ?? []) }, settings),
    mark: () => checksum([shelf.title, ...shelf.notes.map((post) => contents.shownKey(post))].join(" ")),
  }));
}

function twins({ site, settings, contents }: OpenSite, { plan, output, notes, key }: Offer): OfferedFile[] {
  const files = plan.files.map(([path, mark]) => ({
    path,
    data: () => output().file(path)?.() ?? "",
    mark: () => mark ?? "",
  }));
  const posts = plan.talks.flatMap((at) => site.posts[at] ?? []);
  return [
    ...files,
    {
      path: twinPaths.calendar,
      data: () => calendar(datedNotes(plan.talks, notes(), site.posts), settings),
      mark: () => checksum(key, posts.map((post) => updatedOf(post) ?? contents.key(post)).join(" ")),
    },
  ];
}

/** When a note was changed is in its front matter: no note is read for it. */
function datedNotes(
  talks: readonly number[],
  notes: readonly (Note | undefined)[],
  posts: readonly Sourced[],
): CalendarNote[] {
  return talks.flatMap((at) => {
    const [note, post] = [notes[at], posts[at]];
    if (note === undefined || post === undefined) return [];
    const { id, path, title, date, summary, tags } = note;
    const { facts } = post.source;
    const updated = facts === undefined ? note.updated : new Date(facts.updated ?? facts.date).toISOString();
    return [{ id, path, title, date, summary, tags, updated }];
  });
}

/** Undefined where the front matter was not read as plain values. */
function updatedOf({ source: { facts } }: Sourced): string | undefined {
  return facts === undefined ? undefined : String(facts.updated);
}
