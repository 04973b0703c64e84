import moment from "moment-timezone";
import * as z from "zod";

import { codes, type Code } from "./diagnostic.ts";

/** Settings of `_config.yml` that Lectern reads, typed; Hexo's own keys keep Hexo's meaning. */
export interface Settings {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly author: string;
  /** BCP 47 tag of the site's first language. */
  readonly language: string;
  /** All of the site's languages, the first one first. */
  readonly languages: readonly string[];
  /** The site's own words in its other languages, by BCP 47 tag. */
  readonly translations: Readonly<Record<string, SiteWords>>;
  /** Address of the site without a slash at the end: `https://example.com/blog`. */
  readonly url: string;
  /** Path of the site on its host, with slashes at both ends: `/` or `/blog/`. */
  readonly root: string;
  /** IANA name; the zone of every date on the site. */
  readonly timezone: string;
  readonly library: boolean;
  readonly search: boolean;
  readonly cards: boolean;
  /** Whether browsers keep what was read; false lets them forget it, undefined leaves them alone. */
  readonly offline?: boolean | undefined;
  readonly feeds: FeedSettings;
  readonly talks: TalkSettings;
  readonly privacy: {
    /** Origins of other sites that a page may contact as soon as it is opened. */
    readonly allow: readonly string[];
  };
  /** Addresses that were left, each with the path or the address it leads to now. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly markdown: {
    /** Raw HTML of posts stays as it is written. */
    readonly trusted: boolean;
  };
  readonly levels: Partial<Readonly<Record<Code, "off" | "warning" | "error">>>;
}

export interface SiteWords {
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly description?: string | undefined;
}

export interface FeedSettings {
  /** Notes of a feed at most. */
  readonly limit: number;
  /** Whether a feed of the site holds whole notes or their summaries. */
  readonly content: "full" | "summary";
}

export interface TalkSettings {
  /** More spellings for a field's label, by field. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** Patterns that find a series and its episode in a title. */
  readonly series: readonly string[];
}

export interface ConfigFault {
  /** Keys from the top to the value that is wrong. */
  readonly keys: readonly string[];
  readonly expected: string;
}

const text = z.preprocess((value) => (value === null || value === undefined ? "" : value), z.string());
const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const level = z.preprocess((value) => (value === false ? "off" : value), z.enum(["off", "warning", "error"]));

const origin = z.string().transform((text, context) => {
  if (/^https?:\/\/[^/\s]+\/?$/i.test(text) && URL.canParse(text)) return new URL(text).origin;
  context.addIssue({ code: "custom", message: "an origin such as https://images.example" });
  return z.NEVER;
});

const said = z.string().optional();

/** What `_config.yml` may hold of ours, and of Hexo's what is read here. */
export const settingsSchema = z.object({
  title: text,
  subtitle: text,
  description: text,
  author: text,
  language: z
    .preprocess((value) => (value === null || value === undefined || value === "" ? "zh-CN" : value), list)
    .transform((tags) => {
      const named = [...new Set(tags.filter((tag) => tag !== "default" && tag !== ""))];
      return named.length === 0 ? ["zh-CN"] : named;
    }),
  translations: z.record(z.string(), z.strictObject({ title: said, subtitle: said, description: said })).default({}),
  url: z.url(),
  root: z.string().regex(/^\/(?:.*\/)?$/),
  timezone: z.preprocess(
    (value) => (value === null || value === undefined || value === "" ? "UTC" : value),
    z.string().refine(isTimeZone, { error: "an IANA time zone such as Asia/Shanghai" }),
  ),
  pretty_urls: z
    .object({
      trailing_html: z.literal(true, { error: "true: the address of a note ends in .html" }).default(true),
    })
    .default({ trailing_html: true }),
  library: z.boolean().default(true),
  search: z.boolean().default(true),
  cards: z.boolean().default(false),
  offline: z.boolean().optional(),
  feeds: z
    .strictObject({
      limit: z.number().int().positive().default(20),
      content: z.enum(["full", "summary"]).default("full"),
    })
    .default({ limit: 20, content: "full" }),
  talks: z
    .strictObject({
      labels: z.record(z.string(), list).default({}),
      series: list.refine((patterns) => patterns.every(isPattern), { error: "regular expressions" }).default([]),
    })
    .default({ labels: {}, series: [] }),
  privacy: z.strictObject({ allow: z.array(origin).default([]) }).default({ allow: [] }),
  aliases: z.preprocess((value) => value ?? {}, z.record(z.string(), z.string())),
  markdown: z.object({ trusted: z.boolean().default(false) }).default({ trusted: false }),
  check: z
    .strictObject({ level: z.partialRecord(z.enum(Object.keys(codes)), level).default({}) })
    .default({ level: {} }),
});

/** Validates the site's configuration once; Hexo has filled in its defaults and normalised `url` and `root`. */
export function readSettings(config: unknown): { settings: Settings } | { faults: ConfigFault[] } {
  const result = settingsSchema.safeParse(config);
  if (!result.success) {
    return { faults: result.error.issues.map(({ path, message }) => ({ keys: path.map(String), expected: message })) };
  }
  const { check, url, language: languages, pretty_urls: _, ...rest } = result.data;
  const [language = "zh-CN"] = languages;
  return { settings: { ...rest, language, languages, url: addressOfSite(url, rest.root), levels: check.level } };
}

/** A `url` without a path stands for the host; the site is then below it at `root`. */
function addressOfSite(url: string, root: string): string {
  const { origin, pathname } = new URL(url);
  return (pathname === "/" ? origin + root : url).replace(/\/+$/, "");
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/** Whether dates can be read in it: moment-timezone has every zone of the IANA database, and asks no less of its name than Node. */
function isTimeZone(name: string): boolean {
  return moment.tz.zone(name) !== null;
}
