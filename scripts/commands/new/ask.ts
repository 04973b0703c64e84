import { createInterface } from "node:readline/promises";

import type { Vocabulary } from "../../talk/vocabulary.ts";
import { readPostTitle } from "../../talk/post-title.ts";
import type { Args } from "./talk-wish.ts";

export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

const words = {
  en: {
    title: "Title",
    video: "Address of the video (may be empty)",
    speaker: "Speaker (several with commas)",
    series: "Series (may be empty)",
    episode: "Episode",
  },
  zh: {
    title: "标题",
    video: "视频地址（可留空）",
    speaker: "讲者（多位用顿号隔开）",
    series: "系列（可留空）",
    episode: "期号",
  },
} as const;

/**
 * Asks for what `hexo new talk` was not told, with what the title says as answers that Enter takes. Undefined where the
 * asked one leaves (Ctrl+C, Ctrl+D) or gives no title.
 */
export async function askForTalk(
  { input, output }: Terminal,
  language: string,
  vocabulary: Vocabulary,
): Promise<Args | undefined> {
  const says = /^zh/i.test(language) ? words.zh : words.en;
  const lines = createInterface({ input, output });
  const left = new AbortController();
  lines.once("close", () => left.abort());
  lines.once("SIGINT", () => left.abort());
  const ask = async (question: string, given = "") => {
    const hint = given === "" ? "" : ` [${given}]`;
    const answer = (await lines.question(`${question}${hint}: `, { signal: left.signal })).trim();
    return answer === "" ? given : answer;
  };
  try {
    const title = await ask(says.title);
    if (title === "") return undefined;
    const known = readPostTitle(title, vocabulary);
    const video = await ask(says.video);
    const speaker = await ask(says.speaker, known.name);
    const series = await ask(says.series, known.series?.name);
    const episode = series === "" ? "" : await ask(says.episode, String(known.series?.episode ?? ""));
    const given = Object.entries({ video, speaker, series, episode }).filter(([, value]) => value !== "");
    return { _: ["talk", title], ...Object.fromEntries(given) };
  } catch (error) {
    if (left.signal.aborted) return undefined;
    throw error;
  } finally {
    lines.close();
  }
}
