import { realpathSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";

import type Hexo from "hexo";

import type { Host } from "../../engine/cache.ts";
import { settingsOf } from "../../engine/settings-of.ts";
import { exits, reportFault } from "../fault.ts";
import { inWords, type Said } from "../in-words.ts";
import { report } from "../report.ts";
import { visible } from "../visible.ts";
import { clone } from "./clone.ts";
import { readBlogAddress } from "./git-address.ts";
import { readBlog } from "./read-blog.ts";
import { takeBlog } from "./take-blog.ts";
import { importTalks } from "./import-talks.ts";

/** `hexo import`: takes an old blog, or a table of talks, into the site; sets the exit code. */
export async function runImport(host: Host, args: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    process.exitCode = await run(host.hexo, args);
  } catch (error) {
    process.exitCode = reportFault(host.hexo, error);
  }
}

async function run(hexo: Hexo, args: Readonly<Record<string, unknown>>): Promise<number> {
  // Hexo reads the path behind `--dry-run` as that option's value
  const flags = [args["dryRun"], args["skip"], args["keepConfig"]];
  const [from, ...more] = [args["_"], flags].flat().filter((one): one is string => typeof one === "string");
  if (from === undefined || more.length > 0) return fail(usage);
  const settings = settingsOf(hexo);
  const options = {
    from,
    dryRun: Boolean(args["dryRun"]),
    skip: Boolean(args["skip"]),
    keepConfig: Boolean(args["keepConfig"]),
  };
  if (/\.(?:csv|tsv)$/i.test(from)) return importTalks(hexo, settings, options);
  const say = (said: Said) => inWords(settings.language, said);
  const address = readBlogAddress(from);
  if (address.kind === "credential") return fail(say(texts.credential));
  if (address.kind === "unknown") return fail(say(texts.unknown));
  const folder = address.kind === "git" ? await cloned(address.url, say) : resolve(address.path);
  if (typeof folder === "object") return fail(folder.fault, exits.content);
  if (!isFolder(folder)) return fail(say(texts.noFolder(visible(from))), exits.content);
  if (overlaps(hexo.base_dir, folder)) return fail(say(texts.itself));
  const blog = readBlog(folder, (name) => Object.hasOwn(hexo.extend.tag.env.extensions, name));
  if (blog === undefined) return fail(say(texts.noBlog(visible(from))), exits.content);
  if ("code" in blog) {
    console.error(report([blog], folder, settings.language));
    return exits.content;
  }
  return takeBlog(hexo, settings, options, blog);
}

async function cloned(url: string, say: (said: Said) => string): Promise<string | { readonly fault: string }> {
  try {
    return await clone(url);
  } catch (error) {
    const printed = error instanceof Error ? error.message : String(error);
    return { fault: `${say(texts.noClone(visible(url)))}\n${printed.split("\n").map(visible).join("\n")}` };
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A site is not taken into itself, nor what lies in it, nor what it lies in. */
function overlaps(site: string, folder: string): boolean {
  const [own, other] = [site, folder].map((path) => realpathSync(path) + sep);
  return own === undefined || other === undefined || own.startsWith(other) || other.startsWith(own);
}

function fail(text: string, code: number = exits.fault): number {
  console.error(text);
  return code;
}

const usage =
  "Expected what to take: npx hexo import PATH-OR-GIT-URL, or npx hexo import TALKS.csv [--dry-run] [--skip] [--keep-config]";

const texts = {
  credential: {
    zh: "地址里有密码或令牌，没有使用，也没有显示。请去掉它，改用凭据助手或 SSH。",
    en: "The address holds a password or a token; it was neither used nor printed. Leave it out: use a credential helper or SSH.",
  },
  itself: {
    zh: "要迁入的博客和本站不能一个在另一个里面。",
    en: "The blog to take and this site must not lie in each other.",
  },
  unknown: {
    zh: "这既不是路径，也不是 git 能取的地址（https、ssh、git、file）。",
    en: "This is neither a path nor an address that git may be asked for (https, ssh, git, file).",
  },
  noFolder: (from: string) => ({ zh: `没有文件夹“${from}”。`, en: `There is no folder “${from}”.` }),
  noBlog: (from: string) => ({
    zh: `“${from}”里没有 Hexo 博客：应有文件夹 source。`,
    en: `There is no Hexo blog in “${from}”: expected a folder source.`,
  }),
  noClone: (url: string) => ({ zh: `取不到 ${url}：`, en: `Could not get ${url}:` }),
};
