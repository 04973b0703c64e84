import { escapeHtml } from "../escape.ts";
import { videoFigure, type FigureFacts } from "./figure.ts";
import type { VideoFacts } from "./providers/provider.ts";
import { hostOf, readVideo, type Own } from "./providers/providers.ts";
import { wordsOf } from "./words.ts";

/** A frame or a video element in a piece of HTML. */
export interface Frame {
  readonly start: number;
  readonly end: number;
  /** As written, entities decoded; empty where there is none. */
  readonly src: string;
  readonly tag: string;
  readonly video: VideoFacts | undefined;
}

/** The frames of a piece of HTML, in order. */
export function findFrames(html: string, own?: Own): Frame[] {
  if (!mayHoldFrames(html)) return [];
  const frames: Frame[] = [];
  const closes = new Map<string, number>();
  for (const { 0: open, 1: name = "", index } of html.matchAll(opening)) {
    if (index < (frames.at(-1)?.end ?? 0)) continue;
    const from = index + open.length;
    const close = nextClose(html, name.toLowerCase(), from, closes);
    const end = close === undefined ? from : close.end;
    const inner = close === undefined ? "" : html.slice(from, close.start);
    const src =
      attribute(open, "src") ?? attribute(/<source\s[^>]{0,2000}>/i.exec(inner.slice(0, 4000))?.[0] ?? "", "src") ?? "";
    const video = readVideo(src, own);
    if (name.toLowerCase() === "video" && video?.provider !== "file") continue;
    frames.push({ start: index, end, src, tag: open, video });
  }
  return frames;
}

/** Whether a look for frames is worth while. */
export function mayHoldFrames(html: string): boolean {
  return html.includes("<") && /<(?:iframe|video|embed)/i.test(html);
}

/** HTML with its players as figures; a frame of this site or of an allowed origin is sandboxed and titled, any other a link. */
export function withoutPlayers(
  html: string,
  facts: FigureFacts & { readonly allowedFrames?: readonly string[] },
  own?: Own,
): string {
  if (!mayHoldFrames(html)) return html;
  const { allowedFrames = [], language } = facts;
  const replace = ({ video, ...frame }: Frame) => {
    if (video !== undefined) return videoFigure(video, facts);
    const host = hostOf(frame.src);
    const isOpen =
      host === undefined || allowedFrames.some((origin) => new URL(origin).host === hostAndPort(frame.src));
    return isOpen ? sandboxed(frame, language) : linkOf(frame.src, host);
  };
  return replaceFrames(html, replace, own);
}

function hostAndPort(src: string): string | undefined {
  return /^\s*(?:https?:)?\/\/([^/?#]+)/i.exec(src)?.[1]?.toLowerCase();
}

function linkOf(src: string, host: string): string {
  return `<a href="${escapeHtml(src)}" rel="noopener">${escapeHtml(host)}</a>`;
}

/** HTML without its players, and with links for its other frames: nothing in it loads anything. */
export function withoutFrames(html: string): string {
  return replaceFrames(html, ({ video, src }) => {
    const host = video === undefined ? hostOf(src) : undefined;
    return host === undefined ? "" : linkOf(src, host);
  });
}

export function replaceFrames(html: string, replace: (frame: Frame) => string, own?: Own): string {
  let [out, at] = ["", 0];
  for (const frame of findFrames(html, own)) {
    out += html.slice(at, frame.start) + replace(frame);
    at = frame.end;
  }
  return at === 0 ? html : out + html.slice(at);
}

/** A frame of a host that is none of ours: it runs, but reaches nothing outside itself. */
function sandboxed({ src, tag }: Pick<Frame, "src" | "tag">, language: string): string {
  if (/^\s*(?!https?:)[a-z][a-z0-9+.-]*:/i.test(src) || src === "") return "";
  const host = hostOf(src);
  const title = attribute(tag, "title") ?? wordsOf(language).frameFrom(host ?? src);
  // a frame of this site with both of these could take its sandbox off
  const origin = host === undefined ? "" : " allow-same-origin";
  const size = (["width", "height"] as const).map((name) => {
    const value = /^\d{1,4}%?$/.exec(attribute(tag, name) ?? "")?.[0];
    return value === undefined ? "" : ` ${name}="${value}"`;
  });
  return `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}"${size.join("")} sandbox="allow-scripts${origin} allow-popups allow-presentation" loading="lazy" referrerpolicy="no-referrer" allowfullscreen></iframe>`;
}

type Attribute = "src" | "title" | "width" | "height";

function attribute(tag: string, name: Attribute): string | undefined {
  const match = attributes[name].exec(tag);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value?.replaceAll("&amp;", "&").trim();
}

/** The next end tag; what was not found once is not sought again. */
function nextClose(html: string, name: string, from: number, known: Map<string, number>) {
  const last = known.get(name);
  if (last === -1) return undefined;
  const pattern = name === "iframe" ? closing.iframe : name === "video" ? closing.video : closing.embed;
  pattern.lastIndex = from;
  const match = pattern.exec(html);
  if (match === null) known.set(name, -1);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

const written = (name: Attribute) => new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, "i");
const attributes: Readonly<Record<Attribute, RegExp>> = {
  src: written("src"),
  title: written("title"),
  width: written("width"),
  height: written("height"),
};
const closing = {
  iframe: /<\/iframe\s{0,100}>/gi,
  video: /<\/video\s{0,100}>/gi,
  embed: /<\/embed\s{0,100}>/gi,
} as const;

/** An opening tag; its attributes are cut off at a length, to keep reading linear. */
const opening = /<(iframe|video|embed)\b(?:[^>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,600}>/gi;
