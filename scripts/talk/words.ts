import type { PartKind } from "../note.ts";
import type { Video } from "../talk.ts";

/** The words that a talk's page adds to the author's. */
export interface Words {
  readonly watchOn: (host: string) => string;
  readonly play: string;
  readonly part: (part: number) => string;
  readonly hosts: Readonly<Record<Exclude<Video["provider"], "file">, string>>;
  /** Accessible names of a talk's parts where the author gave them no heading. */
  readonly parts: Readonly<Record<Exclude<PartKind, "prose" | "video">, string>>;
  /** Accessible name of a frame from a host. */
  readonly frameFrom: (host: string) => string;
}

/** The words of a language, of its nearest relative, else English. */
export function wordsOf(language: string): Words {
  const tag = language.toLowerCase();
  if (/^zh\b.*\b(?:tw|hk|mo|hant)\b/.test(tag)) return traditional;
  if (/^zh\b/.test(tag)) return simplified;
  return /^ja\b/.test(tag) ? japanese : english;
}

const names = { bilibili: "Bilibili", youtube: "YouTube", vimeo: "Vimeo", tencent: "Tencent Video" } as const;
const part = (number: number) => `P${number}`;

const simplified: Words = {
  watchOn: (host) => `在${padded(host)}观看`,
  play: "播放视频",
  part,
  hosts: { ...names, bilibili: "哔哩哔哩", tencent: "腾讯视频" },
  parts: { speaker: "讲者", abstract: "报告摘要", spotlights: "亮点", papers: "推荐论文", references: "参考资料" },
  frameFrom: (host) => `来自 ${host} 的内容`,
};

const traditional: Words = {
  watchOn: (host) => `在${padded(host)}觀看`,
  play: "播放影片",
  part,
  hosts: { ...names, bilibili: "嗶哩嗶哩", tencent: "騰訊影片" },
  parts: { speaker: "講者", abstract: "報告摘要", spotlights: "亮點", papers: "推薦論文", references: "參考資料" },
  frameFrom: (host) => `來自 ${host} 的內容`,
};

const japanese: Words = {
  watchOn: (host) => `${host}で見る`,
  play: "動画を再生",
  part,
  hosts: { ...names, bilibili: "ビリビリ" },
  parts: { speaker: "講演者", abstract: "概要", spotlights: "ハイライト", papers: "推薦論文", references: "参考資料" },
  frameFrom: (host) => `${host} のコンテンツ`,
};

const english: Words = {
  watchOn: (host) => `Watch on ${host}`,
  play: "Play the video",
  part: (number) => `part ${number}`,
  hosts: names,
  parts: {
    speaker: "Speaker",
    abstract: "Abstract",
    spotlights: "Highlights",
    papers: "Recommended papers",
    references: "References",
  },
  frameFrom: (host) => `Content from ${host}`,
};

/** Latin names keep a space to the Han characters around them. */
function padded(host: string): string {
  return /^[A-Za-z]/.test(host) ? ` ${host} ` : host;
}
