import { z } from "zod";

import { readVideo } from "./providers/providers.ts";

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

export type SaidTalk = Exclude<z.infer<typeof talkSchema>, boolean>;

export type SaidVideo = z.infer<typeof videoSchema>[number];

export type SaidPaper = z.infer<typeof papersSchema>[number];
