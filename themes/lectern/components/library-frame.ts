import type { Locals } from "../../../scripts/locals.ts";
import { linkTo, papersPath, seriesPath, speakersPath } from "../../../scripts/urls.ts";
import { shorten } from "./entry.ts";
import { frame, type Frame } from "./frame.ts";

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

/** The frame of a library's page; what the page says of itself stands before the site's own words. */
export function libraryFrame(locals: Locals, title: string, ...says: readonly (string | null)[]): Frame {
  const { page, settings, __ } = locals;
  const place = (page.current ?? 1) > 1 ? __("pager.page", page.current ?? 1, page.total ?? 1) : "";
  const full = [title, place].filter(Boolean).join(" · ");
  const description = [full, ...says, settings.description].filter(Boolean).join(" – ");
  return frame(locals, { title: full, description: shorten(description, 300) });
}
