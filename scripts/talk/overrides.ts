import type { z } from "zod";

import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { Talk, Video } from "../talk.ts";
import type { PostFacts } from "./facts.ts";
import { overrideSchemas, type SaidVideo } from "./override-schemas.ts";
import type { Piece } from "./piece.ts";
import { isOwnVideo, type Own } from "./providers/providers.ts";
import { paperOf, talkFieldsOf, videoOf } from "./said.ts";
import { faultOf } from "./schema-fault.ts";

/** What the front matter says of a talk; it wins over the text, field by field. */
export interface Overrides {
  /** `talk: true` and `talk: false` decide, and so does any field of it. */
  readonly isTalk: boolean | undefined;
  readonly fields: Partial<Talk>;
  /** Videos that it names under any key for an address, such as `source-url`; they count where the text has none. */
  readonly named: readonly Video[];
  /** Figures for videos that only the front matter names. */
  readonly videoPieces: (found: readonly Video[]) => Piece[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `talk:`, `video:` and `papers:`; a wrong one is left out and named with its place, and so is a video of the site
 * that `own` does not find.
 */
export function readOverrides(facts: PostFacts, own: Own): Overrides {
  const diagnostics: Diagnostic[] = [];
  const talk = read("talk", overrideSchemas.talk, facts, diagnostics);
  const saidVideos = read("video", overrideSchemas.video, facts, diagnostics);
  const videos = saidVideos?.flatMap((one, at) => videoOf(one, lineOf(facts, ["video", at]), own));
  diagnostics.push(...lostVideos(saidVideos ?? [], facts, own));
  const papers = read("papers", overrideSchemas.papers, facts, diagnostics)?.map((one, at) =>
    paperOf(one, lineOf(facts, ["papers", at])),
  );
  const named = videos === undefined ? addressed(facts, own) : [];
  const said = typeof talk === "object" ? talkFieldsOf(talk, lineOf(facts, ["talk"])) : {};
  return {
    isTalk: typeof talk === "boolean" ? talk : talk === undefined ? undefined : true,
    fields: { ...said, ...(videos && { videos }), ...(papers && { papers }) },
    named,
    videoPieces: (found) => (found.length > 0 ? [] : (videos ?? named).map(videoPiece)),
    diagnostics,
  };
}

function read<Value>(
  key: string,
  schema: z.ZodType<Value>,
  facts: PostFacts,
  diagnostics: Diagnostic[],
): Value | undefined {
  const value = facts.frontMatter[key];
  if (value === undefined || value === null) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { keys, problem } = faultOf(result.error.issues, key);
  diagnostics.push(
    diagnose(
      "front-matter-invalid",
      { path: facts.path, ...facts.placeOf(keys) },
      { problem: `${keys.join(".")}: ${problem}` },
    ),
  );
  return undefined;
}

function lineOf({ placeOf }: PostFacts, keys: readonly (string | number)[]): number {
  return placeOf(keys).line;
}

function lostVideos(videos: readonly SaidVideo[], facts: PostFacts, own: Own): Diagnostic[] {
  return videos.flatMap(({ url }, at) =>
    isOwnVideo(url) && own(url) === undefined
      ? [diagnose("image-missing", { path: facts.path, ...facts.placeOf(["video", at]) }, { src: url })]
      : [],
  );
}

function addressed(facts: PostFacts, own: Own): Video[] {
  return Object.entries(facts.frontMatter).flatMap(([key, value]) =>
    typeof value === "string" && addressKey.test(key) ? videoOf({ url: value }, lineOf(facts, [key]), own) : [],
  );
}

const addressKey = /^(?:(?:source|video|talk|recording)[-_]?(?:url|link|page)?|youtube|bilibili|vimeo)$/i;

function videoPiece(one: Video): Piece {
  return {
    kind: "video",
    line: one.line,
    opens: true,
    blocks: [{ kind: "video", video: one, linkHtml: undefined, raw: "", line: one.line }],
  };
}
