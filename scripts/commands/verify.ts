import { existsSync } from "node:fs";

import pc from "picocolors";

import { readSettings } from "../config.ts";
import type { Host } from "../engine/cache.ts";
import { exits } from "./fault.ts";
import { spokenLanguage, type Spoken } from "./spoken.ts";
import { askFor, reasonOf } from "./verify/ask.ts";
import { compareSite, leftBehind, type CompareRules, type Verdicts } from "./verify/compare-site.ts";
import { servedFiles } from "./verify/served-files.ts";
import { hints, verdictText, weights } from "./verify/verdict-text.ts";

type Args = Readonly<Record<string, unknown>>;
type Language = keyof Spoken<unknown>;

/** `hexo verify URL`: says how what a server serves differs from `public/`, and sets the exit code. */
export async function verify({ hexo }: Host, args: Args): Promise<void> {
  const language = spokenLanguage(hexo.config.language);
  const wish = readWish(args, hexo.config);
  if (typeof wish === "string") return fault(wishFaults[language][wish]);
  if (!existsSync(hexo.public_dir)) return fault(wishFaults[language].unbuilt);
  const { base, rules, isStrict } = wish;
  try {
    await askFor(`${base}/`, rules);
  } catch (error) {
    return fault(`${base}/: ${verdictText({ kind: "unanswered", reason: reasonOf(error) }, language)}`);
  }
  const files = servedFiles(hexo.public_dir, base);
  const verdicts = await compareSite(files, base, rules);
  const left = await leftBehind(files, wish, rules);
  const isWell = report(verdicts, left, { language, base, isStrict });
  process.exitCode = isWell ? exits.done : exits.content;
}

function fault(text: string): void {
  console.error(`${pc.red("error")} ${text}`);
  process.exitCode = exits.fault;
}

interface Wish {
  /** Where the site is looked at, and where it says that it is; without a slash at the end. */
  readonly base: string;
  readonly own: string;
  readonly rules: CompareRules;
  /** Warnings fail, too. */
  readonly isStrict: boolean;
}

const wishFaults = {
  en: {
    address: "Expected an address that begins with http:// or https://: hexo verify https://example.com/",
    number: "Expected --concurrency and --timeout to be numbers above 0, and --retries 0 or more.",
    unbuilt: "There is no public/ to compare with. Build first: npm run build",
  },
  zh: {
    address: "应是 http:// 或 https:// 开头的地址：hexo verify https://example.com/",
    number: "--concurrency 和 --timeout 应为大于 0 的数，--retries 不小于 0。",
    unbuilt: "没有可供比对的 public/。请先构建：npm run build",
  },
} as const satisfies Spoken<Record<string, string>>;

function readWish(args: Args, config: unknown): Wish | "address" | "number" {
  const [given] = Array.isArray(args["_"]) ? (args["_"] as readonly unknown[]) : [];
  const settings = readSettings(config);
  const own = "settings" in settings ? settings.settings.url : "";
  const address = typeof given === "string" ? given : own;
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return "address";
  const { origin, pathname } = new URL(address);
  const { concurrency = 8, timeout = 20, retries = 2, strict = false } = args;
  const numbers = [concurrency, timeout, retries].map(Number);
  if (!numbers.every((number, at) => Number.isFinite(number) && (at === 2 ? number >= 0 : number > 0))) return "number";
  return {
    base: origin + pathname.replace(/\/+$/, ""),
    own,
    rules: { concurrency: Number(concurrency), patience: Number(timeout) * 1000, retries: Number(retries), pause: 500 },
    isStrict: strict === true,
  };
}

interface Reporting {
  readonly language: Language;
  readonly base: string;
  readonly isStrict: boolean;
}

/** Prints what is not as built, each kind with its way out once, and the sum. */
function report(verdicts: Verdicts, left: readonly string[], { language, base, isStrict }: Reporting): boolean {
  const told = new Set<string>();
  const counts = { well: 0, warning: 0, error: 0 };
  for (const [path, verdict] of verdicts) {
    const { kind } = verdict;
    const weight = weights[kind];
    counts[weight] += 1;
    if (kind === "same") continue;
    const colour = weight === "error" ? pc.red : weight === "warning" ? pc.yellow : pc.dim;
    console.log(`${colour(kind)} · ${pc.cyan(path)} · ${verdictText(verdict, language)}`);
    const hint = hints[kind]?.[language];
    if (hint !== undefined && !told.has(kind)) console.log(`  ${pc.dim(hint)}`);
    told.add(kind);
  }
  for (const address of left) console.log(`${pc.red("left")} · ${pc.cyan(address)} · ${leftText[language]}`);
  const isWell = counts.error + left.length === 0 && !(isStrict && counts.warning > 0);
  const sum = sums[language](base, { files: verdicts.size, well: counts.well });
  console.log(isWell ? pc.green(sum) : pc.red(sum));
  return isWell;
}

const leftText: Spoken<string> = {
  en: "is on the server and in its sitemap, and no longer in public/",
  zh: "服务器上及其站点地图里还有，public/ 里已没有",
};

interface Sum {
  readonly files: number;
  readonly well: number;
}

const sums: Spoken<(base: string, sum: Sum) => string> = {
  en: (base, { files, well }) => `${base}/: ${well} of ${files} addresses are as built`,
  zh: (base, { files, well }) => `${base}/：${files} 个地址中 ${well} 个与构建结果相同`,
};
