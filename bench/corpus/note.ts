import { bvidOf } from "../../scripts/talk/providers/bilibili-id.ts";
import { createRandom, type Random } from "./random.ts";
import { chinese, english, papers, type Words } from "./words.ts";

/** A talk note that no one wrote: the same for the same number, on any machine. */
export interface Note {
  readonly id: string;
  readonly title: string;
  readonly date: Date;
  readonly language: "zh-CN" | "en";
  /** A top category and one below it. */
  readonly categories: readonly [string, string];
  readonly tags: readonly string[];
  readonly body: string;
}

const hour = 3_600_000;
const firstDay = Date.UTC(2014, 0, 1);
const hours = 10 * 365 * 24;

/** The note of a number from 0. Its date is somewhere in the ten years from 2014. */
export function makeNote(number: number): Note {
  const random = createRandom(number);
  return compose(number, random, new Date(firstDay + random.below(hours) * hour));
}

/** A note that is newer than all others, and than those of smaller numbers. */
export function makeNewest(number: number): Note {
  return compose(number, createRandom(number), new Date(firstDay + hours * hour + number * hour));
}

function compose(number: number, random: Random, date: Date): Note {
  const isChinese = number % 3 !== 2;
  const words = isChinese ? chinese : english;
  const field = random.pick(words.fields);
  const speaker = random.pick(words.speakers);
  const [top, below] = random.pick(words.categories);
  const subject = `${random.pick(papers.manners)} ${random.pick(papers.matters)}`;
  const talk: Talk = { number, words, field, speaker, subject };
  return {
    id: (number * 7 + 0x10000000).toString(16),
    title: `${random.pick(words.series)} ${number + 1} | ${speaker}${isChinese ? "：" : ": "}${subject}`,
    date,
    language: isChinese ? "zh-CN" : "en",
    categories: [top, random.pick(below)],
    tags: random.some(words.tags, random.below(5)),
    body: (isChinese ? chineseBody : englishBody)(talk, random),
  };
}

interface Talk {
  readonly number: number;
  readonly words: Words;
  readonly field: string;
  readonly speaker: string;
  readonly subject: string;
}

function chineseBody({ number, words, field, speaker, subject }: Talk, random: Random): string {
  const say = (count: number) => sentences(words, count, random, { between: "。", end: "。" });
  const spotlights = [`${field}里最常见的三个误会；`, `怎样在不改${field}的前提下把它量准；`, "还没有答案的问题。"];
  return `${player(number)}

${speaker}在这一讲里谈${field}。${say(2)}主要内容：

${numbered(spotlights)}

<!--more-->

***

### 讲者介绍

**${speaker}：**${random.pick(words.places)}的研究人员，做${field}与${random.pick(words.fields)}。${say(1)}

**报告题目：**${subject}

**报告摘要：**${say(6 + random.below(5))}

**报告亮点：**

${numbered(spotlights)}

***

### 论文推荐

${recommended(random, () => `**推荐理由：**发表于 ${random.pick(papers.venues)}。${say(4 + random.below(4))}`)}

***

### 参考资料

${references(number)}
`;
}

function englishBody({ number, words, field, speaker, subject }: Talk, random: Random): string {
  const say = (count: number) => sentences(words, count, random, { between: ". ", end: "." });
  const spotlights = [
    `What ${field} is usually blamed for;`,
    `How to measure ${field} without changing it;`,
    "Open questions.",
  ];
  return `${player(number)}

In this talk ${speaker} speaks about ${field}. ${say(2)} In short:

${numbered(spotlights)}

<!--more-->

***

### Speaker

**${speaker}:** Works on ${field} and ${random.pick(words.fields)} at ${random.pick(words.places)}. ${say(1)}

**Title:** ${subject}

**Abstract:** ${say(6 + random.below(5))}

**Highlights:**

${numbered(spotlights)}

***

### Recommended papers

${recommended(random, () => `**Why read it:** Appeared at ${random.pick(papers.venues)}. ${say(4 + random.below(4))}`)}

***

### References

${references(number)}
`;
}

function sentences(
  { sentences: all }: Words,
  count: number,
  random: Random,
  marks: { between: string; end: string },
): string {
  return Array.from({ length: count }, () => random.pick(all)).join(marks.between) + marks.end;
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, at) => `${at + 1}. ${line}`).join("\n");
}

function recommended(random: Random, reason: () => string): string {
  const titles = random.some(papers.matters, 3 + random.below(3)).map((matter) => {
    return `${random.pick(papers.manners)} ${matter} for ${random.pick(papers.aims)}`;
  });
  return titles.map((title, at) => `${at + 1}. ${title}\n\n    ${reason()}`).join("\n\n");
}

function player(number: number): string {
  const aid = String(30_000_000 + number);
  const address = `//player.bilibili.com/player.html?aid=${aid}&bvid=${bvidOf(aid) ?? ""}&cid=${90_000_000 + number}&p=1`;
  return `<iframe src="${address}" scrolling="no" border="0" frameborder="no" framespacing="0" allowfullscreen="true"> </iframe>`;
}

function references(number: number): string {
  return [`https://talks.example/${number + 1}`, `https://slides.example/${number + 1}.pdf`]
    .map((url) => `> <${url}>`)
    .join("\n");
}
