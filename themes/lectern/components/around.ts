import type { Locals } from "../../../scripts/locals.ts";
import type { NoteShelf, Why } from "../../../scripts/shelf.ts";
import type { Entry } from "./entry.ts";
import { talkEntry } from "./talk-entry.ts";

/** What stands around a talk in the library. */
export interface AroundProps {
  readonly siblings: readonly Entry[];
  readonly related: readonly { readonly entry: Entry; readonly why: string }[];
  readonly backlinks: readonly Entry[];
  readonly words: Readonly<Record<"siblings" | "related" | "backlinks", string>>;
}

export function aroundProps({ series, related, backlinks }: NoteShelf, locals: Locals): AroundProps {
  const { __ } = locals;
  return {
    siblings: (series?.siblings ?? []).map((talk) => talkEntry(talk, locals)),
    related: related.map(({ talk, why }) => ({
      entry: talkEntry(talk, locals),
      why: why.map((one) => whyInWords(one, locals)).join(__("why.divider")),
    })),
    backlinks: backlinks.map((talk) => talkEntry(talk, locals)),
    words: { siblings: __("around.siblings"), related: __("around.related"), backlinks: __("around.backlinks") },
  };
}

function whyInWords(why: Why, { __ }: Locals): string {
  const listed = (names: readonly string[]) => names.join(__("separator"));
  if (why.kind === "episode") return __("why.episode");
  if (why.kind === "paper") return __("why.paper", why.titles.join(__("why.papers")));
  if (why.kind === "speaker") return __("why.speaker", listed(why.names));
  if (why.kind === "tag") return __("why.tag", listed(why.names));
  return why.words.length === 0 ? __("why.text") : __("why.words", listed(why.words));
}
