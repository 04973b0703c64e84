import type { Token, Tokens } from "marked";

import type { TagToken } from "../markdown/document.ts";
import { countLineEnds } from "../markdown/lines.ts";
import { isHeading, isImage, isList, isParagraph, type Block, type Setting, type TextBlock } from "./block.ts";
import { opening, openingOf, opensAt, rowsOf, type Found } from "./opening.ts";
import { holdsOnlyFrames, leadingMarks, noteFrames, playerIn, tagVideo, videoBlock, videoLink } from "./players.ts";
import { isHtml, isTag, visibleText, type Source } from "./source.ts";

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
  const restLine = line + countLineEnds(raw.slice(0, end));
  const isMarkup = visibleText(rest) === "" && source.frames(rest).length === 0;
  const gap = isMarkup ? rest : (/^(?:\s|<\/\w+>)+/.exec(rest)?.[0] ?? "");
  if (gap !== "") yield { kind: "space", raw: gap, line: restLine };
  if (isMarkup) return;
  for (const one of source.blocks(rest.slice(gap.length), restLine + countLineEnds(gap))) {
    yield* blocksOf(one, source, settingNow, depth + 1);
  }
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
    line += countLineEnds(raw);
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
    line += countLineEnds(one.raw);
  }
  yield* flush();
}

/** Blocks of a paragraph that is no token of the document. */
function placed(piece: Tokens.Paragraph, line: number, source: Source, setting: Setting): Block[] {
  source.put(piece, line);
  return setting.isProse === true ? [textBlock(piece, source)] : cut(piece, source, setting);
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

/** Cuts a paragraph, or a list that swallowed lines, where a line opens a field. */
function cut(token: Tokens.Paragraph | Tokens.List, source: Source, setting: Setting): Block[] {
  const line = source.lineOf(token);
  const rows = rowsOf(token.raw, source);
  const starts = opensAt(
    rows.map(({ text }) => text),
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
