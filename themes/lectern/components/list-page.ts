import type { Locals } from "../../../scripts/locals.ts";
import { entry, type Entry } from "./entry.ts";
import { frame, type Frame } from "./frame.ts";
import { pages, type Pages } from "./pager.ts";
import type { EntryWords } from "./EntryList.tsx";

/** A page that lists notes. */
export interface ListProps {
  readonly frame: Frame;
  readonly heading: string;
  /** Heading as shown where it differs by the page of the list. */
  readonly entries: readonly Entry[];
  readonly pages: Pages | undefined;
  readonly words: EntryWords & { readonly empty: string };
}

export function listProps(locals: Locals, heading: string, title: string | undefined = heading): ListProps {
  const { page, __ } = locals;
  const current = page.current ?? 1;
  const place = current > 1 ? __("pager.page", current, page.total ?? 1) : undefined;
  const full = [title, place].filter((part) => part !== undefined).join(" · ");
  return {
    frame: frame(
      locals,
      full === "" ? {} : { title: full, description: [full, locals.settings.description].join(" – ") },
    ),
    heading,
    entries: (page.posts?.toArray() ?? []).map((post) => entry(post, locals)),
    pages: pages(locals),
    words: { article: __("article"), recommends: __("talk.papers"), empty: __("empty") },
  };
}
