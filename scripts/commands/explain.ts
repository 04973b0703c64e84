import pc from "picocolors";

import type { Explanation } from "../talk/explanation.ts";

interface Words {
  readonly talk: string;
  readonly article: string;
  readonly signs: string;
  readonly derived: string;
  readonly body: string;
  readonly unsure: string;
  readonly title: string;
}

const english: Words = {
  talk: "a talk",
  article: "an article, drawn as it stands",
  signs: "signs of a talk",
  derived: "derived",
  body: "left as body",
  unsure: "unsure",
  title: "title",
};

const chinese: Words = {
  talk: "讲座",
  article: "文章，原样显示",
  signs: "讲座的迹象",
  derived: "认出的",
  body: "留作正文的",
  unsure: "拿不准的",
  title: "标题",
};

/** What was read from a note, from which lines, what was left as body, and what was unsure. */
export function explanationText(path: string, explanation: Explanation, language: string): string {
  const words = /^zh/i.test(language) ? chinese : english;
  const { points, derived, body, unsure } = explanation;
  const signs = Object.entries(points).filter(([, point]) => point !== 0);
  return [
    `${pc.bold(path)} · ${derived.length > 0 ? words.talk : words.article}`,
    ...section(
      words.signs,
      signs.map(([sign, point]) => `${sign} ${point > 0 ? "+" : ""}${point}`),
    ),
    ...section(
      words.derived,
      derived.map(({ field, text, line }) => `${place(line, words)} ${pc.cyan(field)} ${shortened(text)}`),
    ),
    ...section(
      words.body,
      body.map(({ line, text }) => `${place(line, words)} ${shortened(text)}`),
    ),
    ...section(
      words.unsure,
      unsure.map(({ line, text }) => `${place(line, words)} ${shortened(text)}`),
    ),
  ].join("\n");
}

function section(heading: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`  ${pc.dim(heading)}`, ...rows.map((row) => `    ${row}`)];
}

function place(line: number | null, words: Words): string {
  return (line === null ? words.title : String(line)).padStart(5);
}

/** One line of a length that a terminal shows. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 72 ? `${line.slice(0, 71)}…` : line;
}
