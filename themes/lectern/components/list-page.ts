import { siteIn } from "../../../scripts/language.ts";
import type { Locals } from "../../../scripts/locals.ts";
import type { EntryWords } from "./EntryList.tsx";
import { entry, type Entry } from "./entry.ts";
import { frame, type Alternate, type Frame } from "./frame.ts";
import { pages, type Pages } from "./pager.ts";

/** A page that lists notes. */
export interface ListProps {
  readonly frame: Frame;
  readonly heading: string;
  readonly entries: readonly Entry[];
  readonly pages: Pages | undefined;
  readonly words: EntryWords & { readonly empty: string };
}

interface ListFacts {
  readonly title?: string;
  /** The feed of what the list is of. */
  readonly feed?: Alternate | undefined;
}

/** `title` is the document's, empty on the site's first page; further pages of the list get their number. */
export function listProps(locals: Locals, heading: string, { title = heading, feed }: ListFacts = {}): ListProps {
  const { page, settings } = locals;
  const { description } = siteIn(settings, page.lang ?? settings.language);
  const full = [title, placeOf(locals)].filter(Boolean).join(" · ");
  const head = { title: full, alternates: feed === undefined ? [] : [feed] };
  return {
    frame: frame(locals, full === "" ? {} : { ...head, description: [full, description].filter(Boolean).join(" – ") }),
    heading,
    entries: (page.posts?.toArray() ?? []).map((post) => entry(post, locals)),
    pages: pages(locals),
    words: { ...entryWords(locals), empty: locals.__("empty") },
  };
}

export function entryWords({ __ }: Pick<Locals, "__">): EntryWords {
  return { articleSign: __("sign.article"), talkSign: __("sign.talk"), papers: __("talk.papers") };
}

/** Which page of the list this is; nothing on the first. */
function placeOf({ page: { current = 1, total = 1 }, __ }: Locals): string | undefined {
  return current > 1 ? __("pager.page", current, total) : undefined;
}
