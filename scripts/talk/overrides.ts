import { z } from "zod";

import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { Paper, Presentation, Reference, Talk, Video } from "../talk.ts";
import { readPaperTitle } from "./paper-title.ts";
import type { PostFacts } from "./facts.ts";
import type { Piece } from "./piece.ts";
import { isOwnVideo, readVideo, type Own } from "./providers/providers.ts";

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

const text = z.union([z.string(), z.number().transform(String)]).transform((value) => value.trim());
const given = text.refine((value) => value !== "", { error: "a text" });
const episode = z.number().int().nonnegative();
const speaker = z.union([given.transform((name) => ({ name })), z.strictObject({ name: given, bio: text.nullish() })]);
const talkFields = {
  title: text.nullish(),
  abstract: text.nullish(),
  spotlights: z.union([z.array(given), given.transform((one) => [one])]).nullish(),
};
const reference = z.union([
  z.url().transform((url) => ({ url })),
  z.strictObject({ url: z.url(), title: text.nullish() }),
]);
const speakers = z.union([z.array(speaker), speaker.transform((one) => [one])]);

const talkSchema = z.union([
  z.boolean(),
  z.strictObject({
    ...talkFields,
    series: z
      .union([given.transform((name) => ({ name })), z.strictObject({ name: given, episode: episode.nullish() })])
      .nullish(),
    episode: episode.nullish(),
    topic: text.nullish(),
    summary: text.nullish(),
    speaker: speakers.nullish(),
    speakers: speakers.nullish(),
    talks: z.array(z.strictObject({ ...talkFields, speaker: text.nullish() })).nullish(),
    references: z.array(reference).nullish(),
  }),
]);

const address = given.refine((value) => readVideo(value) !== undefined, {
  error: "the address of a video of a known host",
});
const video = z.union([
  address.transform((url) => ({ url })),
  z.strictObject({
    url: address,
    title: text.nullish(),
    duration: z.union([z.number().positive(), z.string().regex(/^(?:\d+:)?[0-5]?\d:[0-5]\d$/)]).nullish(),
    uploaded: z.iso
      .date()
      .or(z.iso.datetime({ offset: true }))
      .nullish(),
  }),
]);
const videoSchema = z.union([z.literal(false).transform(() => []), z.array(video), video.transform((one) => [one])]);

const paper = z.union([
  given.transform((title) => ({ title })),
  z.strictObject({
    title: given,
    reason: text.nullish(),
    group: text.nullish(),
    authors: text.nullish(),
    venue: text.nullish(),
    year: z.number().int().nullish(),
    url: z.url().nullish(),
  }),
]);
const papersSchema = z.union([z.literal(false).transform(() => []), z.array(paper)]);

/** What front matter may say of a talk, by key. */
export const overrideSchemas = { talk: talkSchema, video: videoSchema, papers: papersSchema };

/**
 * Reads `talk:`, `video:` and `papers:`; a wrong one is left out and named with its place, and so is a video of the site
 * that `own` does not find.
 */
export function readOverrides(facts: PostFacts, own: Own): Overrides {
  const diagnostics: Diagnostic[] = [];
  const talk = read("talk", talkSchema, facts, diagnostics);
  const saidVideos = read("video", videoSchema, facts, diagnostics);
  const videos = saidVideos?.flatMap((one, at) => videoOf(one, lineOf(facts, ["video", at]), own));
  diagnostics.push(...lostVideos(saidVideos ?? [], facts, own));
  const papers = read("papers", papersSchema, facts, diagnostics)?.map((one, at) =>
    paperOf(one, lineOf(facts, ["papers", at])),
  );
  const named = videos === undefined ? addressed(facts, own) : [];
  const said = typeof talk === "object" ? talkFieldsOf(talk, facts) : {};
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

/** The deepest fault: where a value may be several things, the one that it nearly is. */
function faultOf(issues: readonly z.core.$ZodIssue[], key: string): { keys: (string | number)[]; problem: string } {
  const faults = issues.flatMap((issue) => deepest(issue, []));
  const [first] = faults.toSorted((a, b) => rank(b) - rank(a) || b.path.length - a.path.length);
  return { keys: [key, ...(first?.path ?? [])], problem: first?.message ?? "Invalid value" };
}

/** A fault that says what is wrong tells more than one that says that something is. */
function rank({ message }: Fault): number {
  return message.startsWith("Unrecognized") ? 2 : message.startsWith("Invalid") ? 0 : 1;
}

interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
}

function deepest(issue: z.core.$ZodIssue, above: readonly (string | number)[]): Fault[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  const own = {
    path: issue.code === "unrecognized_keys" ? [...path, ...issue.keys.slice(0, 1)] : path,
    message: issue.message,
  };
  return issue.code === "invalid_union"
    ? [own, ...issue.errors.flat().flatMap((inner) => deepest(inner, path))]
    : [own];
}

function lineOf({ placeOf }: PostFacts, keys: readonly (string | number)[]): number {
  return placeOf(keys).line;
}

type TalkFields = Exclude<z.infer<typeof talkSchema>, boolean>;

function talkFieldsOf(talk: TalkFields, facts: PostFacts): Partial<Talk> {
  const line = lineOf(facts, ["talk"]);
  const named = talk.speakers ?? talk.speaker;
  const presentations =
    talk.talks ?? ((talk.title ?? talk.abstract ?? talk.spotlights) ? [{ ...talk, speaker: null }] : undefined);
  return {
    ...(talk.series && {
      series: {
        name: talk.series.name,
        episode: ("episode" in talk.series ? talk.series.episode : null) ?? talk.episode ?? null,
      },
    }),
    ...(typeof talk.topic === "string" && { topic: talk.topic }),
    ...(typeof talk.summary === "string" && { summary: talk.summary }),
    ...(named && {
      speakers: named.map((one) => ({ name: one.name, bio: ("bio" in one ? one.bio : null) ?? null, line })),
    }),
    ...(presentations && {
      talks: presentations.map((one): Presentation =>
        presentation(one, named?.length === 1 ? (named[0]?.name ?? null) : null, line),
      ),
    }),
    ...(talk.references && {
      references: talk.references.map((one): Reference => ({
        url: one.url,
        title: ("title" in one ? one.title : null) ?? null,
        line,
      })),
    }),
  };
}

interface SaidPresentation {
  readonly speaker?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly abstract?: string | null | undefined;
  readonly spotlights?: readonly string[] | null | undefined;
}

function presentation(said: SaidPresentation, only: string | null, line: number): Presentation {
  return {
    speaker: said.speaker ?? only,
    title: said.title ?? null,
    abstract: said.abstract ?? null,
    spotlights: said.spotlights ?? [],
    line,
  };
}

interface SaidVideo {
  readonly url: string;
  readonly title?: string | null | undefined;
  /** Seconds, or `1:02:03`. */
  readonly duration?: number | string | null | undefined;
  readonly uploaded?: string | null | undefined;
}

function lostVideos(videos: readonly SaidVideo[], facts: PostFacts, own: Own): Diagnostic[] {
  return videos.flatMap(({ url }, at) =>
    isOwnVideo(url) && own(url) === undefined
      ? [diagnose("image-missing", { path: facts.path, ...facts.placeOf(["video", at]) }, { src: url })]
      : [],
  );
}

function videoOf({ url, title, duration, uploaded }: SaidVideo, line: number, own: Own): Video[] {
  const found = readVideo(url, own);
  if (found === undefined) return [];
  const said = {
    ...(duration === undefined || duration === null ? {} : { duration: secondsOf(duration) }),
    ...(uploaded === undefined || uploaded === null ? {} : { uploaded }),
  };
  return [{ ...found, ...said, title: title ?? null, line }];
}

function secondsOf(duration: number | string): number {
  return String(duration)
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

type SaidPaper = z.infer<typeof paper>;

function paperOf(said: SaidPaper, line: number): Paper {
  const facts = readPaperTitle(said.title);
  const more =
    "reason" in said || "url" in said || "year" in said || "authors" in said || "venue" in said || "group" in said
      ? said
      : undefined;
  return {
    title: facts.title,
    raw: said.title,
    reason: more?.reason ?? null,
    group: more?.group ?? null,
    authors: more?.authors ?? facts.authors,
    venue: more?.venue ?? facts.venue,
    year: more?.year ?? facts.year,
    url: more?.url ?? null,
    line,
  };
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
