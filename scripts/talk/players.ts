import type { Token, Tokens } from "marked";

import type { TagToken } from "../markdown/document.ts";
import { countLineEnds } from "../markdown/lines.ts";
import { isImage, isLink, type Block, type Setting, type Stretch, type VideoBlock } from "./block.ts";
import { findFrames, mayHoldFrames } from "./frames.ts";
import { isVideoFile } from "./providers/file.ts";
import type { VideoFacts } from "./providers/provider.ts";
import { isHtml, isTag, moreMark, visibleText, visit, type Source } from "./source.ts";

/** A paragraph that is one link to a video and nothing else. */
export function videoLink(token: Tokens.Paragraph, source: Source, { links }: Setting): Block[] | undefined {
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

/** A paragraph of players alone: not every element starts a block of HTML. */
export function holdsOnlyFrames({ raw }: Tokens.Paragraph): boolean {
  return /^\s*</.test(raw) && findFrames(raw).some(({ video }) => video !== undefined) && visibleText(raw) === "";
}

/** The video that a piece of a paragraph plays: a frame, `{% video URL %}` or `![…](talk.mp4)`. */
export function playerIn(token: Token, source: Source): VideoFacts | undefined {
  if (isImage(token)) return fileVideo(token, source);
  if (isTag(token)) return token.name === "video" ? tagVideo(token, source) : undefined;
  if (!isHtml(token) || !/^<(?:iframe|video|embed)/i.test(token.raw)) return undefined;
  return source.frames(token.raw).find(({ video }) => video !== undefined)?.video;
}

export function tagVideo({ args }: TagToken, source: Source): VideoFacts | undefined {
  const [first = ""] = args.split(/\s+/);
  return source.video(first.replace(/^["']|["']$/g, ""));
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

/** The players and the mark that a piece of HTML starts with, before anything that a reader sees. */
export function leadingMarks(raw: string, line: number, source: Source): { blocks: Block[]; end: number } {
  const blocks: Block[] = [];
  let end = 0;
  for (const mark of marksIn(raw, source)) {
    const between = raw.slice(end, mark.start);
    if (visibleText(between) !== "" || findFrames(between).length > 0) break;
    const stretch = { raw: raw.slice(end, mark.end), line: line + countLineEnds(raw.slice(0, mark.start)) };
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

export function videoBlock(
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

/** A video file in the place of an image. */
function fileVideo({ href }: Tokens.Image, source: Source): VideoFacts | undefined {
  return isVideoFile(href) ? source.video(href) : undefined;
}
