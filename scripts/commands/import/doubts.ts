import type { Said } from "../in-words.ts";
import type { Blog } from "./read-blog.ts";

/** Why an address of the old blog may be another here, with the way to keep it. */
export function addressDoubts({ config, posts, packages }: Blog): Said[] {
  const permalink = typeof config["permalink"] === "string" ? config["permalink"] : ":year/:month/:day/:title/";
  const published = [...posts].filter(([path]) => path.startsWith("_posts/"));
  const without = published.filter(([, { hasAbbrlink }]) => !hasAbbrlink).length;
  const isDated = /:(?:year|month|day|hour|minute|i_month|i_day|timestamp|hash)/.test(permalink);
  const doubts: readonly (readonly [holds: boolean, said: Said])[] = [
    [isDated && isEmpty(config["timezone"]), zone],
    [isDated && !isEmpty(config["timezone"]), machine],
    [/:id\b/.test(permalink), id],
    [/:abbrlink\b/.test(permalink) && without > 0 && !isCrc32(config["abbrlink"]), abbrlinks(without)],
    [isRecord(config["pretty_urls"]) && config["pretty_urls"]["trailing_html"] === false, trailing],
    [packages.some((name) => /^hexo-permalink-pinyin|^hexo-generator-i18n/.test(name)), plugin],
    [typeof config["feed"] === "object" && feedPaths(config["feed"]).length > 0, feeds(feedPaths(config["feed"]))],
  ];
  return doubts.filter(([holds]) => holds).map(([, said]) => said);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The plugin's own default is CRC-16 in decimal digits. */
function isCrc32(settings: unknown): boolean {
  return isRecord(settings) && settings["alg"] === "crc32" && settings["rep"] === "hex";
}

/** Paths of feeds that are none of ours. */
function feedPaths(feed: unknown): string[] {
  if (!isRecord(feed)) return [];
  const paths = Array.isArray(feed["path"]) ? (feed["path"] as unknown[]) : [feed["path"]];
  return paths.filter((path): path is string => typeof path === "string" && !/^\/?(?:atom|rss)\.xml$/.test(path));
}

const zone: Said = {
  zh: "旧博客没有 timezone，日期按构建那台机器的时区算。请在 _config.yml 里写上那个时区，如 Asia/Shanghai",
  en: "The old blog has no timezone: its dates were of the machine that built it. Write that zone into _config.yml, such as Asia/Shanghai",
};

const machine: Said = {
  zh: "日期按 timezone 算。旧博客若在别的时区构建（如 GitHub Actions 是 UTC），临近零点的文章地址会差一天：用 aliases: 补上",
  en: "Days are those of timezone. If the old blog was built in another zone (GitHub Actions are in UTC), posts near midnight stood a day off: write those addresses under aliases:",
};

const id: Said = {
  zh: "permalink 用到 :id，它随数据库而定，保不住。请给文章写 permalink:，或用 aliases:",
  en: "The permalink holds :id, which came from a database and cannot be kept. Write permalink: in those posts, or aliases:",
};

const trailing: Said = {
  zh: "pretty_urls.trailing_html: false 没有照搬：地址以 .html 结尾；多数托管也应答不带 .html 的旧地址",
  en: "pretty_urls.trailing_html: false was not taken: addresses end in .html; most hosts answer the old ones, too",
};

const plugin: Said = {
  zh: "旧博客有插件改写固定链接；请装上它，或把旧地址写进 aliases:",
  en: "A plugin of the old blog changed permalinks: install it, or write the old addresses under aliases:",
};

function abbrlinks(count: number): Said {
  return {
    zh: `${count} 篇没有写下 abbrlink，旧博客用的又不是 crc32 hex：编号会不同。请先在旧博客里构建一次，让它写下`,
    en: `${count} posts have no abbrlink written down, and the old blog did not use crc32 and hex: their ids will differ. Build the old blog once, so that it writes them`,
  };
}

function feeds(paths: readonly string[]): Said {
  return {
    zh: `旧订阅地址 ${paths.join("、")}：在 _config.yml 的 aliases 里指到 /atom.xml 或 /rss.xml`,
    en: `Old feeds ${paths.join(", ")}: lead them to /atom.xml or /rss.xml under aliases in _config.yml`,
  };
}
