import * as z from "zod";

import type { Diagnostic } from "../diagnostic.ts";
import { readDataFile, type DataFile, type Placed } from "./data-file.ts";

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const given = text.refine((value) => value !== "", { error: "expected a text" });
const texts = z.union([z.array(given), given.transform((one) => [one])]);
const address = z.url({ protocol: /^https?$/, error: "expected an address that starts with https://" });
const slug = given.refine((value) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(value), {
  error: "expected letters, digits and hyphens",
});
const year = z.number({ error: "expected a year" }).int().min(1000).max(2999);
const doi = given
  .transform((value) => value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ""))
  .refine((value) => /^10\.\d{3,9}\/\S+$/.test(value), { error: "expected a DOI such as 10.1145/3292500" });
const arxiv = given
  .transform((value) => value.replace(/^(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/|arxiv:)/i, "").replace(/\.pdf$/, ""))
  .refine((value) => /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(value), {
    error: "expected an arXiv number in quotes, such as '1806.09055'",
  });

const paperSchema = z.strictObject({
  title: given,
  aliases: texts.default([]),
  slug: slug.optional(),
  authors: texts.default([]),
  venue: given.optional(),
  year: year.optional(),
  arxiv: arxiv.optional(),
  doi: doi.optional(),
  url: address.optional(),
  pdf: address.optional(),
  code: address.optional(),
});

const speakerSchema = z.strictObject({
  name: given,
  aliases: texts.default([]),
  slug: slug.optional(),
  home: address.optional(),
  affiliation: given.optional(),
  /** Ids of the notes that are this person's; what tells people of one name apart. */
  talks: texts.default([]),
});

const seriesSchema = z.strictObject({
  name: given,
  aliases: texts.default([]),
  slug: slug.optional(),
  title: given.optional(),
  description: given.optional(),
  home: address.optional(),
});

/** An entry of each data file. */
export const recordSchemas = { papers: paperSchema, speakers: speakerSchema, series: seriesSchema };

/** What a site says of its papers, speakers and series beside the notes. */
export type PaperRecord = Placed<z.output<typeof paperSchema>>;
export type SpeakerRecord = Placed<z.output<typeof speakerSchema>>;
export type SeriesRecord = Placed<z.output<typeof seriesSchema>>;

export interface Records {
  readonly papers: readonly PaperRecord[];
  readonly speakers: readonly SpeakerRecord[];
  readonly series: readonly SeriesRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The data files of a library, as far as a site has them. */
export interface RecordFiles {
  readonly papers?: DataFile | undefined;
  readonly speakers?: DataFile | undefined;
  readonly series?: DataFile | undefined;
}

export function readRecords(files: RecordFiles): Records {
  const none = { entries: [], diagnostics: [] };
  const papers = files.papers === undefined ? none : readDataFile(files.papers, paperSchema, "title");
  const speakers = files.speakers === undefined ? none : readDataFile(files.speakers, speakerSchema, "name");
  const series = files.series === undefined ? none : readDataFile(files.series, seriesSchema, "name");
  return {
    papers: papers.entries,
    speakers: speakers.entries,
    series: series.entries,
    diagnostics: [...papers.diagnostics, ...speakers.diagnostics, ...series.diagnostics],
  };
}
