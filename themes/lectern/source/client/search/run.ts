import { findCandidates, type Asked, type Candidates } from "../../../../../scripts/search/find.ts";
import { haystack, holds } from "../../../../../scripts/search/match.ts";
import type { Section } from "../../../../../scripts/search/page-text.ts";
import type { Query } from "../../../../../scripts/search/query.ts";
import type { NoteRow } from "../../../../../scripts/search/terms.ts";
import type { IndexFiles } from "./index-files.ts";

/** A note that holds what was asked for. */
export interface Hit {
  readonly row: NoteRow;
  /** Its text; undefined where the page cannot be had. */
  readonly sections: () => Promise<readonly Section[] | undefined>;
}

/** A search that was started; hits come a few at a time. */
export interface Search {
  readonly query: Query;
  /** The next hits. */
  more(): Promise<readonly Hit[]>;
  hasMore(): boolean;
  /** How many notes may be hits, as far as is known. */
  count(): number;
}

/** Hits at a time; fewer where each note's text must be looked at first. */
const batch = 20;
const slowBatch = 10;

/** Texts that are looked at before the reader is asked whether to go on: each is a page to fetch. */
const mostTexts = 24;

export function startSearch(asked: Asked, index: IndexFiles, site: URL): Search {
  const { query } = asked;
  let found: Candidates | undefined;
  let at = 0;
  let dropped = 0;
  const hitOf = async (note: number): Promise<Hit | undefined> => {
    const row = await index.row(note);
    const hit: Hit = { row, sections: () => index.sections(new URL(row[0], site).href) };
    if (found?.needsText !== true) return hit;
    const sections = await hit.sections();
    return sections === undefined || holds(haystack(textOf(row, sections)), query) ? hit : undefined;
  };
  return {
    query,
    more: async () => {
      found ??= await findCandidates(asked, await index.manifest(), (kind, shard) => index.shard(kind, shard));
      const most = found.needsText ? slowBatch : batch;
      const hits: Hit[] = [];
      const end = Math.min(found.notes.length, found.needsText ? at + mostTexts : Infinity);
      while (hits.length < most && at < end) {
        const next = found.notes.slice(at, Math.min(end, at + most - hits.length));
        at += next.length;
        const looked = await Promise.all(next.map(({ note }) => hitOf(note)));
        for (const hit of looked) {
          if (hit === undefined) dropped++;
          else hits.push(hit);
        }
      }
      return hits;
    },
    hasMore: () => found !== undefined && at < found.notes.length,
    count: () => (found?.notes.length ?? 0) - dropped,
  };
}

/** All that a note is found by, apart enough that nothing runs together. */
function textOf([, title, , , speakers, names]: NoteRow, sections: readonly Section[]): string {
  return [title, ...speakers, ...names, ...sections.flatMap(({ heading, text }) => [heading, text])].join(" \n ");
}
