import * as z from "zod";

import { codes } from "../../diagnostic.ts";
import { overrideSchemas } from "../../talk/override-schemas.ts";

const name = z.union([z.string(), z.number(), z.boolean()]);
const names = z.union([name, z.array(name.nullable()), z.null()]);
const level = z.union([z.enum(["off", "warning", "error"]), z.literal(false)]);

/** A note's front matter, as far as it means something here; any other key is the author's own. */
export const frontMatterSchema = z.looseObject({
  title: name.optional().describe("标题 · The note's title"),
  date: z.string().nullish().describe("日期，站点时区，如 2026-11-24 20:00:00 · In the site's time zone"),
  updated: z.string().nullish().describe("更新日期 · When it was last changed"),
  categories: z
    .union([names, z.array(z.union([name, z.array(name)]))])
    .optional()
    .describe("分类：一列是一条下降的路径 · One list is one line of descent, a list of lists several"),
  tags: names.optional().describe("标签 · Tags"),
  abbrlink: z.string().nullish().describe("编号，要加引号，如 '53fb70e5' · The id, always in quotes"),
  permalink: z.string().nullish().describe("自己的地址，如 kept/here.html · An address of its own"),
  aliases: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .describe("以前的地址 · Former addresses"),
  lang: z.string().nullish().describe("语言，如 zh-CN、en · BCP 47"),
  translation_of: z
    .string()
    .nullish()
    .describe("原文的 abbrlink、文件名或地址 · The original's abbrlink, file or address"),
  layout: z.union([z.string(), z.literal(false)]).nullish(),
  published: z.boolean().optional(),
  comments: z.boolean().optional(),
  talk: overrideSchemas.talk
    .nullish()
    .describe("讲座：覆盖认出的；true 或 false 定是不是讲座 · Overrides what was derived"),
  video: overrideSchemas.video.nullish().describe("视频地址；false 表示没有 · The video's address; false: none"),
  papers: overrideSchemas.papers.nullish().describe("推荐论文；false 表示没有 · Recommended papers; false: none"),
  check: z
    .partialRecord(z.enum(Object.keys(codes)), level)
    .nullish()
    .describe("本文各诊断的级别 · Levels of this note's diagnostics"),
});
