import * as z from "zod";

import { settingsSchema } from "../../config.ts";
import { recordSchemas } from "../../library/records.ts";
import { frontMatterSchema } from "./front-matter.ts";
import { themeSettingsSchema } from "./theme-settings.ts";

/** What editors check files by, by the names of the schemas' files. Draft 7 is what they read. */
export function schemas(): Readonly<Record<string, string>> {
  const { papers, speakers, series } = recordSchemas;
  return {
    "config.json": print("_config.yml", partial(settingsSchema)),
    "config.lectern.json": print("_config.lectern.yml", themeSettingsSchema),
    "front-matter.json": print("Front matter of a note", frontMatterSchema),
    "papers.json": print("source/_data/papers.yml", entries(papers)),
    "speakers.json": print("source/_data/speakers.yml", entries(speakers)),
    "series.json": print("source/_data/series.yml", entries(series)),
  };
}

/** Hexo fills in what a file leaves out, and has keys of its own. */
function partial(schema: z.ZodObject): z.ZodType {
  return schema.partial().loose();
}

/** A list of entries or names, or entries by their names. */
function entries(entry: z.ZodObject): z.ZodType {
  return z.union([z.array(z.union([entry, z.string()])), z.record(z.string(), entry.partial().nullable())]);
}

function print(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" });
  return `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`;
}
