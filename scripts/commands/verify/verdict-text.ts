import type { Spoken } from "../spoken.ts";
import type { Verdict } from "./verdict.ts";

type Kind = Verdict["kind"];
export type Weight = "well" | "warning" | "error";

/** How much a verdict weighs. */
export const weights = {
  same: "well",
  elsewhere: "well",
  rewritten: "warning",
  missing: "error",
  status: "error",
  type: "error",
  different: "error",
  stale: "error",
  unanswered: "error",
} as const satisfies Record<Kind, Weight>;

type Sentences = { readonly [K in Kind]: (verdict: Extract<Verdict, { kind: K }>) => string };

const sentences: Spoken<Sentences> = {
  en: {
    same: () => "as built",
    elsewhere: ({ address }) => `the server leads to ${address}`,
    rewritten: () => "says the same in other bytes: the host rewrites HTML",
    missing: ({ status }) => `is not there (${status})`,
    status: ({ status }) => `status ${status}`,
    type: ({ type, expected }) => `served as ${type || "no type"}, expected ${expected}`,
    different: ({ served, built }) => `other content: ${served} bytes served, ${built} built`,
    stale: ({ age }) => `a cache serves an old copy${age === null ? "" : `, ${age} seconds old`}; past it all is well`,
    unanswered: ({ reason }) => `no answer (${reason})`,
  },
  zh: {
    same: () => "与构建结果相同",
    elsewhere: ({ address }) => `服务器转到 ${address}`,
    rewritten: () => "内容相同而字节不同：服务器改写了 HTML",
    missing: ({ status }) => `不存在（${status}）`,
    status: ({ status }) => `状态码 ${status}`,
    type: ({ type, expected }) => `类型是 ${type || "空"}，应为 ${expected}`,
    different: ({ served, built }) => `内容不同：服务器 ${served} 字节，构建结果 ${built} 字节`,
    stale: ({ age }) => `缓存里是旧的${age === null ? "" : `（${age} 秒前）`}；绕过缓存则正确`,
    unanswered: ({ reason }) => `没有应答（${reason}）`,
  },
};

export function verdictText(verdict: Verdict, language: keyof Spoken<unknown>): string {
  const say = sentences[language][verdict.kind] as (one: Verdict) => string;
  return say(verdict);
}

/** What to do about the verdicts of a kind; said once. */
export const hints: Readonly<Record<Kind, Spoken<string> | undefined>> = {
  same: undefined,
  elsewhere: undefined,
  rewritten: {
    en: "Switch off minification and script injection at the host: pages' Content-Security-Policy counts on these bytes.",
    zh: "请在服务商处关闭压缩与脚本注入：页面的 Content-Security-Policy 依赖这些字节。",
  },
  missing: {
    en: "Deploy again, and see that the host serves the branch and folder that were pushed (`.nojekyll` on GitHub Pages).",
    zh: "再部署一次，并确认服务商所用的分支和目录（GitHub Pages 还要有 `.nojekyll`）。",
  },
  status: undefined,
  type: {
    en: "Set the type at the host; browsers refuse scripts and styles of another one.",
    zh: "请在服务商处设置类型；类型不对，浏览器会拒绝脚本和样式。",
  },
  different: {
    en: "Deploy again; if that was done, wait for the host to publish it.",
    zh: "再部署一次；若已部署，等服务商发布完成。",
  },
  stale: { en: "Wait for the cache to expire, or purge it at the host.", zh: "等缓存过期，或在服务商处清除缓存。" },
  unanswered: {
    en: "Ask again with fewer questions at a time: --concurrency 2 --timeout 60.",
    zh: "减少并发再试：--concurrency 2 --timeout 60。",
  },
};
