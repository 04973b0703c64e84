import type { Token, Tokens } from "marked";

import type { TagToken } from "../markdown/document.ts";
import type { Video } from "../talk.ts";
import { findFrames, mayHoldFrames } from "./frames.ts";
import { readLabel, type Label } from "./label.ts";
import type { Field } from "./labels/labels.ts";
import { readLead, type Lead } from "./lead.ts";
import { isVideoFile } from "./providers/file.ts";
import type { VideoFacts } from "./providers/provider.ts";
import { isHtml, isTag, moreMark, visibleText, visit, type Source } from "./source.ts";

/** A stretch of the source that belongs to one part as a whole. The blocks' `raw` joined is the text. */
export type Block = HeadingBlock | TextBlock | VideoBlock | MarkBlock;

interface Stretch {
  readonly raw: string;
  readonly line: number;
}

export interface HeadingBlock extends Stretch {
  readonly kind: "heading";
  readonly token: Tokens.Heading;
}

export interface TextBlock extends Stretch {
  readonly kind: "text";
  /** Without the label or lead, and without the paragraph behind it: that is `value`. */
  readonly tokens: readonly Token[];
  readonly opens: Opening | undefined;
  /** The list whose item this is. */
  readonly item: { readonly list: Tokens.List; readonly number: number } | undefined;
}

/** The label or the speaker's name at the start of a text, and the rest of its paragraph. */
export type Opening =
  | {
      readonly kind: "label";
      readonly field: Field;
      readonly label: Label;
      readonly value: string;
      readonly inline: readonly Token[];
    }
  | { readonly kind: "lead"; readonly lead: Lead; readonly value: string; readonly inline: readonly Token[] };

export interface VideoBlock extends Stretch {
  readonly kind: "video";
  readonly video: Video;
  /** What the author made the link's text. */
  readonly linkHtml: string | undefined;
}

export interface MarkBlock extends Stretch {
  /** A thematic break, the end of the excerpt, or white space. */
  readonly kind: "rule" | "more" | "space";
}

/** Where a token stands; decides what in it may open a field. */
export interface Setting {
  /** Unknown bold names open speakers. */
  readonly leads: boolean;
  /** Lists are read by the section: papers, references. */
  readonly lists: "whole" | "labels";
  /** Common words are labels in plain text, too. */
  readonly plain: boolean;
  /** A link alone is a video. */
  readonly links: boolean;
  /** Nothing opens a field: the text is an article's. */
  readonly isProse?: boolean;
}

/**
 * Cuts one top-level token into blocks, one after the other: the setting is asked for again before each, as the blocks
 * before it may have opened a section.
 */
export function* blocksOf(token: Token, source: Source, settingNow: () => Setting, depth = 0): Generator<Block> {
  const line = source.lineOf(token);
  const { raw } = token;
  const setting = settingNow();
  if (token.type === "space") yield { kind: "space", raw, line };
  else if (token.type === "hr") yield { kind: "rule", raw, line };
  else if (isHeading(token)) yield { kind: "heading", token, raw, line };
  else if (isHtml(token) && depth < 20) yield* htmlBlocks(token, source, settingNow, depth);
  else if (isTag(token)) yield* tagBlocks(token, source);
  else if (isParagraph(token) && holdsOnlyFrames(token)) yield* htmlBlocks(token, source, settingNow, depth);
  else if (isParagraph(token) && token.tokens.some((one) => playerIn(one, source) !== undefined))
    yield* aroundPlayers(token, source, settingNow);
  else if (setting.isProse === true)
    yield* (isParagraph(token) ? videoLink(token, source, setting) : undefined) ?? [textBlock(token, source)];
  else if (isParagraph(token)) yield* videoLink(token, source, setting) ?? cut(token, source, setting);
  else if (isList(token)) yield* listBlocks(token, source, setting);
  else yield textBlock(token, source);
}

function textBlock(token: Token, source: Source): TextBlock {
  noteFrames([token], source);
  return {
    kind: "text",
    raw: token.raw,
    line: source.lineOf(token),
    tokens: [token],
    opens: undefined,
    item: undefined,
  };
}

/** Videos that stand inside a text. */
export function noteFrames(tokens: readonly Token[], source: Source): void {
  for (const token of tokens) {
    if (!mayHoldFrames(token.raw) && !token.raw.includes("{%")) continue;
    visit([token], (inner) => {
      const html = isHtml(inner) ? inner.text : isTag(inner) ? (inner.html ?? "") : "";
      for (const { video } of html === "" ? [] : source.frames(html)) {
        if (video !== undefined) source.videos.push({ ...video, title: null, line: source.lineOf(inner) });
      }
    });
  }
}

/** Players and the excerpt's end, alone or on top of a text that was glued to them. */
function* htmlBlocks(token: Token, source: Source, settingNow: () => Setting, depth: number): Generator<Block> {
  const line = source.lineOf(token);
  const { raw } = token;
  const { blocks, end } = leadingMarks(raw, line, source);
  if (blocks.length === 0) {
    yield textBlock(token, source);
    return;
  }
  yield* blocks;
  const rest = raw.slice(end);
  const restLine = line + count(raw.slice(0, end));
  const isMarkup = visibleText(rest) === "" && findFrames(rest).length === 0;
  const gap = isMarkup ? rest : (/^(?:\s|<\/\w+>)+/.exec(rest)?.[0] ?? "");
  if (gap !== "") yield { kind: "space", raw: gap, line: restLine };
  if (isMarkup) return;
  for (const one of source.blocks(rest.slice(gap.length), restLine + count(gap))) {
    yield* blocksOf(one, source, settingNow, depth + 1);
  }
}

/** A paragraph of players alone: not every element starts a block of HTML. */
function holdsOnlyFrames({ raw }: Tokens.Paragraph): boolean {
  return /^\s*</.test(raw) && findFrames(raw).some(({ video }) => video !== undefined) && visibleText(raw) === "";
}

/** A paragraph with players in it, cut at them: no paragraph may hold a figure. */
function* aroundPlayers(token: Tokens.Paragraph, source: Source, settingNow: () => Setting): Generator<Block> {
  let run: Token[] = [];
  let line = source.lineOf(token);
  const flush = function* (): Generator<Block> {
    const raw = run.map((one) => one.raw).join("");
    const piece: Tokens.Paragraph = { type: "paragraph", raw, text: raw, tokens: run };
    run = [];
    if (raw.trim() === "") yield { kind: "space", raw, line };
    else yield* placed(piece, line, source, settingNow());
    line += count(raw);
  };
  for (const one of token.tokens) {
    const video = playerIn(one, source);
    if (video === undefined) {
      // what closes a player stands behind it as a tag of its own
      if (!/^<\/(?:iframe|video|embed)/i.test(one.raw)) run.push(one);
      continue;
    }
    yield* flush();
    const text = isImage(one) ? source.text(one.tokens) : "";
    const linkHtml = isImage(one) && text !== "" ? source.html(one.tokens, line) : undefined;
    yield videoBlock(video, { raw: one.raw, line }, source, linkHtml, text === "" ? null : text);
    line += count(one.raw);
  }
  yield* flush();
}

/** Blocks of a paragraph that is no token of the document. */
function placed(piece: Tokens.Paragraph, line: number, source: Source, setting: Setting): Block[] {
  source.put(piece, line);
  return setting.isProse === true ? [textBlock(piece, source)] : cut(piece, source, setting);
}

/** The video that a piece of a paragraph plays: a frame, `{% video URL %}` or `![…](talk.mp4)`. */
function playerIn(token: Token, source: Source): VideoFacts | undefined {
  if (isImage(token)) return fileVideo(token, source);
  if (isTag(token)) return token.name === "video" ? tagVideo(token, source) : undefined;
  if (!isHtml(token) || !/^<(?:iframe|video|embed)/i.test(token.raw)) return undefined;
  return source.frames(token.raw).find(({ video }) => video !== undefined)?.video;
}

/** The players and the mark that a piece of HTML starts with, before anything that a reader sees. */
function leadingMarks(raw: string, line: number, source: Source): { blocks: Block[]; end: number } {
  const blocks: Block[] = [];
  let end = 0;
  for (const mark of marksIn(raw, source)) {
    const between = raw.slice(end, mark.start);
    if (visibleText(between) !== "" || findFrames(between).length > 0) break;
    const stretch = { raw: raw.slice(end, mark.end), line: line + count(raw.slice(0, mark.start)) };
    blocks.push(mark.video === undefined ? { kind: "more", ...stretch } : videoBlock(mark.video, stretch, source));
    end = mark.end;
  }
  return { blocks, end };
}

function marksIn(raw: string, source: Source): { start: number; end: number; video: VideoFacts | undefined }[] {
  const more = moreMark.exec(raw);
  const end = more === null ? [] : [{ start: more.index, end: more.index + more[0].length, video: undefined }];
  return [...source.frames(raw).filter(({ video }) => video !== undefined), ...end].toSorted(
    (a, b) => a.start - b.start,
  );
}

function videoBlock(
  video: VideoFacts,
  stretch: Stretch,
  source: Source,
  linkHtml?: string,
  title: string | null = null,
): VideoBlock {
  const found = { ...video, title, line: stretch.line };
  source.videos.push(found);
  return { kind: "video", video: found, linkHtml, ...stretch };
}

/** `{% video URL %}`, and any tag that became nothing but a player. */
function tagBlocks(token: TagToken, source: Source): Block[] {
  const html = token.html ?? "";
  const [frame] = source.frames(html);
  const named = token.name === "video" ? tagVideo(token, source) : undefined;
  const video = named ?? (visibleText(html) === "" ? frame?.video : undefined);
  if (video === undefined) return [textBlock(token, source)];
  return [videoBlock(video, { raw: token.raw, line: source.lineOf(token) }, source)];
}

function tagVideo({ args }: TagToken, source: Source): VideoFacts | undefined {
  const [first = ""] = args.split(/\s+/);
  return source.video(first.replace(/^["']|["']$/g, ""));
}

/** A paragraph that is one link to a video and nothing else. */
function videoLink(token: Tokens.Paragraph, source: Source, { links }: Setting): Block[] | undefined {
  const inline = token.tokens.filter(({ type, raw }) => !(type === "text" && raw.trim() === "") && type !== "br");
  const [link] = inline;
  if (!links || inline.length !== 1 || link === undefined || !(isLink(link) || isImage(link))) return undefined;
  const video = isImage(link) ? fileVideo(link, source) : source.video(link.href);
  if (video === undefined) return undefined;
  const stretch = { raw: token.raw, line: source.lineOf(token) };
  const text = source.text(link.tokens);
  const isBare = text === link.href || link.href.endsWith(text);
  const linkHtml = isBare ? undefined : source.html(link.tokens, stretch.line);
  return [videoBlock(video, stretch, source, linkHtml, isBare || text === "" ? null : text)];
}

/** A video file in the place of an image. */
function fileVideo({ href }: Tokens.Image, source: Source): VideoFacts | undefined {
  return isVideoFile(href) ? source.video(href) : undefined;
}

/** Cuts a paragraph, or a list that swallowed lines, where a line opens a field. */
function cut(token: Tokens.Paragraph | Tokens.List, source: Source, setting: Setting): Block[] {
  const line = source.lineOf(token);
  const rows = rowsOf(token.raw, source);
  const starts = opensAt(
    rows.map(({ text }) => text.replace(/\n$/, "")),
    source,
    setting,
  );
  const isOne = starts.length === 0 || (starts.length === 1 && starts[0] === 0);
  if (isOne) return [isList(token) ? textBlock(token, source) : opened(token, source, setting, starts.length > 0)];
  const opening = new Set(starts);
  const edges = starts[0] === 0 ? starts : [0, ...starts];
  return edges.flatMap((start, at) => {
    const piece = rows.slice(start, edges[at + 1]);
    const text = piece.map((row) => row.text).join("");
    return pieceBlocks(source.blocks(text, line + (piece[0]?.below ?? 0)), source, setting, opening.has(start));
  });
}

interface Row {
  readonly text: string;
  /** Lines below the first. */
  readonly below: number;
}

/** A text's lines with their ends; one that holds several bold labels, `**讲者：** A **题目：** B`, is several rows. */
function rowsOf(text: string, { vocabulary }: Source): Row[] {
  const isField = (part: string) => {
    const label = readLabel(part, vocabulary);
    return label?.bold === true && label.colon && label.field !== undefined && label.field !== "reason";
  };
  return text.split(/(?<=\n)/).flatMap((line, below) => {
    if (!/\S[ \t\u3000]{1,20}\*\*/.test(line) || !isField(line)) return [{ text: line, below }];
    const edges = [...line.matchAll(/(?<=\S[ \t\u3000]{1,20})\*\*(?=[^\s*])/g)].map(({ index }) => index);
    const starts = [0, ...edges.filter((edge) => isField(line.slice(edge, edge + 100)))];
    return starts.map((start, at) => ({ text: line.slice(start, starts[at + 1]), below }));
  });
}

/** Blocks of a piece that was cut out; its first paragraph may open a field. */
function pieceBlocks([first, ...others]: readonly Token[], source: Source, setting: Setting, opens: boolean): Block[] {
  if (first === undefined) return [];
  const blocks = isParagraph(first)
    ? [opened(first, source, setting, opens)]
    : [...blocksOf(first, source, () => ({ ...setting, lists: "whole" }), 20)];
  for (const other of others) {
    const line = source.lineOf(other);
    blocks.push(other.type === "space" ? { kind: "space", raw: other.raw, line } : textBlock(other, source));
  }
  return blocks;
}

/** Indices of the lines that open a field. */
function opensAt(lines: readonly string[], source: Source, setting: Setting): number[] {
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

type Found = { kind: "label"; field: Field; label: Label } | { kind: "lead"; lead: Lead };

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

function opened(token: Tokens.Paragraph, source: Source, setting: Setting, opens: boolean): TextBlock {
  const found = opens ? openingOf(token.raw, source, { ...setting, leads: true, plain: true }) : undefined;
  if (found === undefined) return textBlock(token, source);
  const line = source.lineOf(token);
  return {
    kind: "text",
    raw: token.raw,
    line,
    tokens: [],
    opens: opening(found, token, line, source),
    item: undefined,
  };
}

function opening(found: Found, token: Token, line: number, source: Source): Opening {
  const { value } = found.kind === "label" ? found.label : found.lead;
  const inline = source.behind({ raw: token.raw, tokens: "tokens" in token ? token.tokens : undefined }, value, line);
  noteFrames(inline, source);
  return { ...found, value, inline };
}

/** A list whose items are labels becomes an item a block; another stays whole, or is cut where it swallowed a label. */
function listBlocks(token: Tokens.List, source: Source, setting: Setting): Block[] {
  if (setting.lists === "whole") return [textBlock(token, source)];
  const plain = token.items.map(({ text }) => openingOf(text, source, { ...setting, plain: true }));
  const bold = token.items.map(({ text }) => openingOf(text, source, { ...setting, plain: false }));
  const isOpen = bold.some((one) => one !== undefined) || plain.filter((one) => one !== undefined).length > 1;
  if (!isOpen) return cut(token, source, setting);
  return token.items.map((item, at) => itemBlock({ token, item, at, found: plain[at], source }));
}

interface ItemFacts {
  readonly token: Tokens.List;
  readonly item: Tokens.ListItem;
  readonly at: number;
  readonly found: Found | undefined;
  readonly source: Source;
}

function itemBlock({ token, item, at, found, source }: ItemFacts): TextBlock {
  const line = source.lineOf(item);
  const place = { list: token, number: (token.start || 1) + at };
  const [first, ...rest] = item.tokens;
  const stretch = { kind: "text", raw: item.raw, line, item: place } as const;
  if (found === undefined || first === undefined || !("text" in first)) {
    noteFrames([item], source);
    return { ...stretch, tokens: item.tokens, opens: undefined };
  }
  const whole =
    openingOf(String(first.text), source, { leads: true, lists: "whole", plain: true, links: false }) ?? found;
  noteFrames(rest, source);
  return { ...stretch, tokens: rest, opens: opening(whole, first, line, source) };
}

export function count(text: string): number {
  return text.split("\n").length - 1;
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === "heading";
}

function isParagraph(token: Token): token is Tokens.Paragraph {
  return token.type === "paragraph";
}

export function isList(token: Token): token is Tokens.List {
  return token.type === "list";
}

function isImage(token: Token): token is Tokens.Image {
  return token.type === "image";
}

function isLink(token: Token): token is Tokens.Link {
  return token.type === "link";
}
