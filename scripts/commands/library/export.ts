import type { Host } from "../../engine/cache.ts";
import { bibtex, cslJson, ris } from "../../feeds/bibliography.ts";
import { calendar } from "../../feeds/calendar.ts";
import type { CslItem } from "../../library/csl.ts";
import { paperItem } from "../../library/csl-items.ts";
import { byWeight } from "../../library/together.ts";
import { runLibraryCommand, type Answer, type Args } from "./library-command.ts";
import type { OpenLibrary } from "./open-library.ts";
import { json, twinOf } from "./talks.ts";

/** `hexo export`: what the site publishes for programs, without a build. */
export async function exportLibrary(host: Host, args: Args): Promise<void> {
  await runLibraryCommand(
    host,
    { name: "export", usage: `${Object.keys(kinds).join(" | ")} [--out FILE]`, answers: kinds },
    args,
  );
}

const kinds = {
  json: (open) => ({
    text: json({ version: 1, talks: open.library.talks.toReversed().map((note) => twinOf(open, note)) }),
  }),
  bib: async (open) => ({ text: await bibtex(items(open)) }),
  ris: async (open) => ({ text: await ris(items(open)) }),
  csl: (open) => ({ text: cslJson(items(open)) }),
  ics: ({ library, settings }) => ({ text: calendar(library.talks.toReversed(), settings) }),
} as const satisfies Readonly<Record<string, Answer>>;

function items({ library, settings }: OpenLibrary): CslItem[] {
  return library.papers.toSorted(byWeight).map((paper) => paperItem(paper, settings.url));
}
