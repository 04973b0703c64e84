import type { Field } from "./labels/labels.ts";
import { foldLabel, type Vocabulary } from "./vocabulary.ts";

/** A label at the start of a line: `**报告题目：** …`, `**报告题目**：…`, `报告题目: …`, `**Title: Space and Time**`. */
export interface Label {
  /** Undefined where the vocabulary does not know it. */
  readonly field: Field | undefined;
  /** As the reader sees it, with its colon. */
  readonly text: string;
  /** Without marks and colon. */
  readonly name: string;
  readonly bold: boolean;
  readonly colon: boolean;
  /** The word is too common to be a label by itself in plain text. */
  readonly common: boolean;
  /** The source behind it. */
  readonly value: string;
}

/**
 * The label that a text starts with, known or not. Matched on the source, not on `strong` tokens: CommonMark leaves
 * `**方杰民：**华中` plain, because `**` after `：` and before a letter cannot close.
 */
export function readLabel(text: string, vocabulary: Vocabulary): Label | undefined {
  const [opening, open = ""] = /^[ \t\u3000]*(\*\*\*|\*\*|__|<strong>|<b>|[*_](?![ \t]))?[ \t\u3000]*/i.exec(text) ?? [
    "",
  ];
  const rest = text.slice(opening.length);
  const found = open === "" ? plainLabel(rest) : markedLabel(rest, closerOf(open));
  if (found === undefined) return undefined;
  const name = found.name.trim();
  const folded = foldLabel(name);
  const field = fieldOf(folded, vocabulary);
  if (open === "" && field === undefined) return undefined;
  return {
    field,
    text: found.name.trimEnd() + found.colon,
    name,
    bold: open !== "",
    colon: found.colon !== "",
    common: vocabulary.common.has(folded),
    value: found.value,
  };
}

/** What a heading announces, and what stands behind its colon: `## 报告摘要`, `### Speaker: Jane Doe`. */
export function readHeading(
  text: string,
  vocabulary: Vocabulary,
): { field: Field; label: string; value: string } | undefined {
  const whole = fieldOf(foldLabel(text.replace(/[:：]\s*$/, "")), vocabulary);
  if (whole !== undefined) return { field: whole, label: text, value: "" };
  const [label, name] = /^([^:：]{1,40})[:：]/.exec(text) ?? [];
  if (label === undefined || name === undefined) return undefined;
  const field = fieldOf(foldLabel(name), vocabulary);
  return field && { field, label, value: text.slice(label.length).trim() };
}

/** `摘要/Abstract` is what its first known half is. */
function fieldOf(folded: string, { fields }: Vocabulary): Field | undefined {
  const whole = fields.get(folded);
  if (whole !== undefined || folded.length > 40) return whole;
  for (const half of folded.split(/\s*[/|]\s*/)) {
    const field = fields.get(foldLabel(half));
    if (field !== undefined) return field;
  }
  const [, han, latin] = /^(\p{Script=Han}+) ?([a-z][a-z ]+)$/u.exec(folded) ?? [];
  return han !== undefined && latin !== undefined && fields.get(han) === fields.get(latin)
    ? fields.get(han)
    : undefined;
}

interface Found {
  readonly name: string;
  readonly colon: string;
  readonly value: string;
}

function plainLabel(text: string): Found | undefined {
  const [bracketed] = /^【[^\n【】]{1,20}】(?![ \t]*[:：])/.exec(text) ?? [];
  if (bracketed !== undefined) return { name: bracketed, colon: "", value: text.slice(bracketed.length) };
  const [whole, name, colon] = /^([^\s:：﹕*_<>`![#|&$][^\n:：﹕*<>`|&$]{0,39}?)[ \t\u3000]*([:：﹕])/.exec(text) ?? [];
  if (whole !== undefined && name !== undefined && colon !== undefined) {
    return /^[:：]?\/\//.test(text.slice(whole.length)) ? undefined : { name, colon, value: text.slice(whole.length) };
  }
  return undefined;
}

/** A label behind an opening mark. The colon may stand inside or outside; a value may stand inside, too. */
function markedLabel(text: string, closer: string): Found | undefined {
  const [name] = /^[^\n:：﹕*<>`]{1,40}/.exec(text) ?? [];
  if (name === undefined || name.trim() === "") return undefined;
  let at = name.replace(/_+$/, (marks) => (closer.startsWith("_") ? "" : marks)).length;
  const label = text.slice(0, at);
  if (text.startsWith(closer, at)) {
    const after = text.slice(at + closer.length);
    if (/[a-z]\.$/i.test(label)) return { name: label.slice(0, -1), colon: ".", value: after };
    const [space, colon] = /^[ \t\u3000]*([:：﹕])/.exec(after) ?? [""];
    return { name: label, colon: colon ?? "", value: after.slice(space.length) };
  }
  const colon = /^[:：﹕]/.exec(text.slice(at))?.[0];
  if (colon === undefined) return undefined;
  at += 1;
  const end = lineEnd(text, at);
  const close = text.indexOf(closer, at);
  // never closed on its line: the mark is an oversight
  if (close < 0 || close > end) return { name: label, colon, value: text.slice(at) };
  const inside = text.slice(at, close);
  const after = text.slice(close + closer.length);
  if (inside.trim() === "") return { name: label, colon, value: after.replace(/^[ \t]*[:：﹕]/, "") };
  const lead = /^[ \t]*/.exec(inside)?.[0] ?? "";
  return {
    name: label,
    colon,
    value: `${lead}${closer.startsWith("<") ? "" : closer}${inside.trim()}${closer.startsWith("<") ? "" : closer}${after}`,
  };
}

function closerOf(open: string): string {
  return open.startsWith("<") ? open.replace("<", "</") : open;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
