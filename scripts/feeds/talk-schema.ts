import * as z from "zod";

const text = z.string();
const address = z.url();
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

const playable = {
  watchUrl: address,
  embedUrl: address,
  start: z.number().nonnegative().optional(),
  title: text.optional(),
  duration: z.number().positive().optional(),
  uploaded: text.optional(),
};

const video = z.union([
  z.strictObject({
    provider: z.literal("bilibili"),
    bvid: optional(text),
    aid: optional(text),
    cid: optional(text),
    part: optional(z.int().positive()),
    ...playable,
  }),
  z.strictObject({ provider: z.enum(["youtube", "vimeo", "tencent"]), id: text, ...playable }),
  z.strictObject({ provider: z.literal("file"), src: text, ...playable, watchUrl: text, embedUrl: text }),
]);

/** A talk's JSON twin. What the note does not say is null or empty. */
export const talkSchema = z.strictObject({
  id: text.describe("The note's id, which stays."),
  url: address,
  title: text,
  date: z.iso.datetime({ offset: true }),
  language: text.describe("BCP 47"),
  categories: z.array(z.array(text)).describe("One array of names, outermost first, for each category."),
  tags: z.array(text),
  series: optional(z.strictObject({ name: text, episode: optional(z.number()), url: optional(address) })),
  topic: optional(text),
  summary: text,
  videos: z.array(video).describe("In the order of the note."),
  speakers: z.array(z.strictObject({ name: text, bio: optional(text), url: optional(address) })),
  talks: z.array(
    z.strictObject({
      speaker: optional(text),
      title: optional(text),
      abstract: optional(text),
      spotlights: z.array(text),
    }),
  ),
  papers: z.array(
    z.strictObject({
      title: text,
      raw: text.describe("The paper's line as written."),
      reason: optional(text),
      group: optional(text),
      authors: optional(text),
      venue: optional(text),
      year: optional(z.int()),
      url: optional(text),
    }),
  ),
  references: z.array(z.strictObject({ url: text, title: optional(text) })),
});

/** The schema as JSON Schema, published at `/schema/talk.json`. `id` is its own address. */
export function talkJsonSchema(id: string): string {
  const schema = z.toJSONSchema(talkSchema, { target: "draft-2020-12" });
  return `${JSON.stringify({ $schema: schema.$schema, $id: id, title: "A talk", ...schema }, undefined, 2)}\n`;
}
