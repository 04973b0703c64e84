import * as z from "zod";

/** `_config.lectern.yml`: what the theme shows around every page. */
export const themeSettingsSchema = z.strictObject({
  menu: z
    .record(z.string(), z.string())
    .nullish()
    .describe("页头的链接：名称与地址 · Links at the top of every page: name and address"),
  repository: z.string().nullish().describe("存放笔记的仓库地址 · Address of the repository that holds the notes"),
  branch: z.string().nullish().describe("仓库的分支 · The repository's branch"),
  licence: z
    .union([z.strictObject({ name: z.string(), url: z.string().optional() }), z.string(), z.literal(false)])
    .nullish()
    .describe("内容的许可 · The content's licence"),
  footer: z.string().nullish().describe("页脚的一行 · A line at the foot of every page"),
});
