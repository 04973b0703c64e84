import type { Token } from "marked";

import type { Opening, Setting } from "./block.ts";
import { readLabel, type Label } from "./label.ts";
import type { Field } from "./labels/labels.ts";
import { readLead, type Lead } from "./lead.ts";
import { noteFrames } from "./players.ts";
import type { Source } from "./source.ts";

export type Found = { kind: "label"; field: Field; label: Label } | { kind: "lead"; lead: Lead };

/** What a line or an item's text opens. */
export function openingOf(text: string, { vocabulary }: Source, { leads, plain }: Setting): Found | undefined {
  const label = readLabel(text, vocabulary);
  if (label?.field !== undefined) {
    const { field } = label;
    if (field === "about" || field === "question") return undefined;
    const alone = label.colon || /^[ \t]*(?:\n|$)/.test(label.value) || label.text.startsWith("【");
    return alone && (label.bold || !label.common || plain) ? { kind: "label", field, label } : undefined;
  }
  if (!leads) return undefined;
  const lead = readLead(text, (name) => readLabel(`${name}:`, vocabulary)?.field !== undefined);
  return lead && { kind: "lead", lead };
}

export function opening(found: Found, token: Token, line: number, source: Source): Opening {
  const { value } = found.kind === "label" ? found.label : found.lead;
  const inline = source.behind({ raw: token.raw, tokens: "tokens" in token ? token.tokens : undefined }, value, line);
  noteFrames(inline, source);
  return { ...found, value, inline };
}

/** Indices of the lines that open a field. */
export function opensAt(lines: readonly string[], source: Source, setting: Setting): number[] {
  const found: number[] = [];
  let { leads } = setting;
  lines.forEach((line, at) => {
    if (/^(?: {4}|\t)/.test(line)) return;
    const follows = at === 0 || found.at(-1) === at - 1;
    const opens = openingOf(line, source, { ...setting, leads, plain: setting.plain && follows });
    if (opens === undefined) return;
    found.push(at);
    const isSection = opens.kind === "label" && opensSpeakers(opens.field, opens.label.value);
    if (isSection && /^\s*(?:\*\*|__)/.test(lines[at + 1] ?? "")) leads = true;
  });
  return found;
}

/** Whether a label alone on its line opens a section of speakers. */
export function opensSpeakers(field: Field, value: string): boolean {
  return (field === "bio" || field === "speaker") && value.trim() === "";
}

export interface Row {
  readonly text: string;
  /** Lines below the first. */
  readonly below: number;
}

/** A text's lines with their ends; one that holds several bold labels, `**讲者：** A **题目：** B`, is several rows. */
export function rowsOf(text: string, { vocabulary }: Source): Row[] {
  const isField = (part: string) => {
    const label = readLabel(part, vocabulary);
    return label?.bold === true && label.colon && label.field !== undefined && label.field !== "reason";
  };
  const lines = text
    .split("\n")
    .map((line, below, all) => ({ text: below < all.length - 1 ? `${line}\n` : line, below }));
  if (!glued.test(text)) return lines;
  return lines.flatMap((row) => {
    const { text: line, below } = row;
    if (!glued.test(line) || !isField(line)) return [row];
    const edges = [...line.matchAll(/(?<=\S[ \t\u3000]{1,20})\*\*(?=[^\s*])/g)].map(({ index }) => index);
    const starts = [0, ...edges.filter((edge) => isField(line.slice(edge, edge + 100)))];
    return starts.map((start, at) => ({ text: line.slice(start, starts[at + 1]), below }));
  });
}

/** Bold behind other words of its line. */
const glued = /\S[ \t\u3000]{1,20}\*\*/;
