import * as z from "zod";

import { themeSettings } from "../../theme-settings.ts";

/** What an editor says of a key. */
const sayings: Readonly<Record<string, string>> = {
  menu: "页头的链接：名称与地址 · Links at the top of every page: name and address",
  repository: "存放笔记的仓库地址 · Address of the repository that holds the notes",
  branch: "仓库的分支 · The repository's branch",
  licence: "内容的许可 · The content's licence",
  credit:
    "笔记下面是否写明作者、地址和许可 · Whether a line below each note says whose it is, its address and its licence",
  footer: "页脚的一行 · A line at the foot of every page",
};

/** `_config.lectern.yml`: what builds check it by; an editor marks keys that the theme does not know. */
export const themeSettingsSchema = z.strictObject({
  ...Object.fromEntries(
    Object.entries(themeSettings.shape).map(([key, schema]) => {
      const saying = sayings[key];
      return [key, saying === undefined ? schema : schema.describe(saying)];
    }),
  ),
  giscus: service("评论 · Comments: https://giscus.app"),
  waline: service("评论 · Comments: Waline"),
  twikoo: service("评论 · Comments: Twikoo"),
  umami: service("统计 · Counts visits: Umami"),
  plausible: service("统计 · Counts visits: Plausible"),
  baidu: service("统计 · Counts visits: 百度统计"),
});

/** What a block may hold is checked when the site is built. */
function service(about: string) {
  return z
    .union([z.literal(false), z.record(z.string(), z.unknown())])
    .nullish()
    .describe(about);
}
