import type { Series } from "./talk.ts";

/** A title cut where its series and number end; the pieces joined are the title as written. */
export interface IssueTitle {
  readonly series: string;
  readonly between: string;
  readonly number: string;
  readonly divider: string;
  readonly rest: string;
}

/** A title in pieces, so that a name in it is not broken at the end of a line; the pieces joined are the title. */
export interface TitlePiece {
  readonly text: string;
  readonly isName: boolean;
}

/** Cuts a title at the names in it; a name too long for a narrow line may break. */
export function cutAtNames(title: string, names: readonly string[]): TitlePiece[] {
  const short = names.filter((name) => name !== "" && name.length <= 10 && title.includes(name));
  if (short.length === 0) return [{ text: title, isName: false }];
  const pattern = new RegExp(`(${short.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "u");
  return title.split(pattern).flatMap((text, at) => (text === "" ? [] : [{ text, isName: at % 2 === 1 }]));
}

/** `SFFAI 38 | …` as pieces, so that the number can be set large; undefined where the title does not open with it. */
export function cutTitle(title: string, series: Series | null | undefined): IssueTitle | undefined {
  if (!series || series.episode === null || !title.startsWith(series.name)) return undefined;
  const [, between = "", number = "", divider = "", rest = ""] = afterName.exec(title.slice(series.name.length)) ?? [];
  if (rest === "" || Number(number) !== series.episode) return undefined;
  return { series: series.name, between, number, divider, rest };
}

const afterName =
  /^(\s*(?:No\.?|Vol\.?|EP\.?|Episode|#|第)?\s*)(\d+)(\s*(?:期|回|讲|講)?\s*[|｜:：·•—–,，-]?\s*)(\S.*)$/isu;
