import type { Group, Locals } from "../../../scripts/locals.ts";
import {
  addressOf,
  atomPath,
  besidePath,
  linkTo,
  papersPath,
  seriesPath,
  speakersPath,
  statsPath,
} from "../../../scripts/urls.ts";
import { shorten } from "./entry.ts";
import { frame, type Alternate, type Frame } from "./frame.ts";
import type { Thing } from "./structured.ts";

/** The ways between the library's lists. */
export interface LibraryNavProps {
  readonly label: string;
  readonly lists: readonly {
    readonly name: string;
    readonly href: string;
    readonly current: "page" | "true" | undefined;
  }[];
}

export function libraryNav({ settings, path, __ }: Locals): LibraryNavProps {
  const lists = [
    { name: __("papers.heading"), path: papersPath },
    { name: __("speakers.heading"), path: speakersPath },
    { name: __("series.heading"), path: seriesPath },
    { name: __("stats.heading"), path: statsPath },
  ];
  return {
    label: __("library.label"),
    lists: lists.map((list) => ({
      name: list.name,
      href: linkTo(settings.root, list.path),
      current: path === list.path ? "page" : path.startsWith(list.path.replace("index.html", "")) ? "true" : undefined,
    })),
  };
}

interface LibraryFacts {
  readonly title: string;
  /** What the page says of itself, before the site's own words. */
  readonly says: readonly (string | null)[];
  /** Scripts that only this page needs. */
  readonly scripts?: readonly string[];
  /** Present on the page of one thing, which has a feed and stands below the list of its kind. */
  readonly one?: {
    readonly list: "papers" | "speakers" | "series";
    readonly thing: (address: string) => Thing;
    readonly meta?: Frame["meta"];
    readonly twins?: readonly Alternate[];
  };
}

const lists = { papers: papersPath, speakers: speakersPath, series: seriesPath } as const;

/** The frame of a library's page. */
export function libraryFrame(locals: Locals, { title, says, scripts = [], one }: LibraryFacts): Frame {
  const { page, path, settings, __ } = locals;
  const place = (page.current ?? 1) > 1 ? __("pager.page", page.current ?? 1, page.total ?? 1) : "";
  const full = [title, place].filter(Boolean).join(" · ");
  const description = shorten([full, ...says, settings.description].filter(Boolean).join(" – "), 300);
  if (one === undefined) return frame(locals, { title: full, description, styles: "library.css", scripts });
  const above = { papers: __("papers.heading"), speakers: __("speakers.heading"), series: __("series.heading") };
  return frame(locals, {
    title: full,
    description,
    styles: "library.css",
    crumbs: [{ name: above[one.list], href: linkTo(settings.root, lists[one.list]) }],
    things: [one.thing(addressOf(settings.url, path))],
    meta: one.meta ?? [],
    alternates: [...(one.twins ?? []), followed(locals, title)],
  });
}

/** The feed beside a page. */
export function followed({ path, settings }: Locals, title: string): Alternate {
  return { type: "application/atom+xml", href: linkTo(settings.root, besidePath(path, atomPath)), title };
}

/** The feed of a category or a tag, on every page of its list; none where the site has no library. */
export function groupFeed({ settings }: Locals, group: Group | undefined, title: string): Alternate | undefined {
  if (group === undefined || !settings.library) return undefined;
  return { type: "application/atom+xml", href: linkTo(settings.root, group.path + atomPath), title };
}
