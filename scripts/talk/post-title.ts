import type { Series } from "../talk.ts";
import { isTerm } from "./name.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface TitleFacts {
  readonly series: Series | null;
  readonly topic: string | null;
  /** What stands where a speaker's name would: the text needs more evidence before it is one. */
  readonly name: string | undefined;
  /** The name stands in `专题《名字：…》`, or behind a series, where such titles have it. */
  readonly inPlace: boolean;
}

/** What a post's title says: `SFFAI 38 | 方杰民：Recent Advances`, `SFFAI 142 | 联邦学习专题《某某：…》`. */
export function readPostTitle(title: string, { series }: Vocabulary): TitleFacts {
  const found = series.map((pattern) => pattern.exec(title)).find((match) => match !== null);
  const rest = found === undefined ? title : title.slice(0, found.index) + title.slice(found.index + found[0].length);
  const topic = /^[\s《「【]*([^\n《》「」：:|｜]{1,40}?(?:专题|專題|专场|專場|特集))(?=\s*(?:[《「：:|｜\s]|$))/u
    .exec(rest)?.[1]
    ?.trim();
  const quoted = topic === undefined ? undefined : /[《「]([^《》]*)/.exec(rest)?.[1];
  const name = /^\s*(\p{Script=Han}{2,4}|\p{Script=Han}{1,6}[·•・]\p{Script=Han}{1,8})\s*[：:]\s*\S/u.exec(
    quoted ?? rest,
  )?.[1];
  const isPerson =
    name !== undefined &&
    !isTerm(name) &&
    (quoted !== undefined || !/^\p{Script=Han}{4}$/u.test(name) || compound.test(name));
  return {
    series: found === undefined ? null : seriesOf(found),
    topic: topic ?? null,
    name: name !== undefined && (isPerson || !isTerm(name)) ? name : undefined,
    inPlace: isPerson && found !== undefined,
  };
}

function seriesOf(match: RegExpExecArray): Series {
  const name = match.groups?.["name"] ?? match[1] ?? match[0];
  const episode = match.groups?.["episode"] ?? match[2];
  const number = episode === undefined ? Number.NaN : Number.parseInt(episode, 10);
  return { name: name.trim(), episode: Number.isNaN(number) ? null : number };
}

/** Family names of two characters. */
const compound =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|夏侯|独孤|端木|南宫|轩辕|歐陽|司馬|諸葛)/u;
