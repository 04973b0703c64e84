import { escapeHtml } from "../escape.ts";
import type { VideoFacts } from "./providers/provider.ts";
import { readVideo, type Own } from "./providers/providers.ts";
import { wordsOf } from "./words.ts";

export interface FigureFacts {
  readonly language: string;
  /** What the author made the link's text. */
  readonly linkHtml?: string | undefined;
  /** The videos of the page: only where there are other parts of this one does its first part say that it is one. */
  readonly videos?: readonly VideoFacts[];
}

/** What stands on the page for a video: a link, which the theme's script makes a player after a click. Never an iframe. */
export function videoFigure(video: VideoFacts, { language, linkHtml, videos = [] }: FigureFacts): string {
  const content = linkHtml ?? escapeHtml(linkText(video, language, videos));
  const link = `<a href="${escapeHtml(video.watchUrl)}" rel="noopener">${content}</a>`;
  return `<figure data-talk="video" data-provider="${video.provider}" data-embed="${escapeHtml(video.embedUrl)}">${link}</figure>\n`;
}

/** The figure of an address, for `{% video URL %}`; undefined where no host knows the address. */
export function figureOf(address: string, language: string, own: Own): string | undefined {
  const video = readVideo(address, own);
  return video && videoFigure(video, { language });
}

function linkText(video: VideoFacts, language: string, videos: readonly VideoFacts[]): string {
  const words = wordsOf(language);
  if (video.provider === "file") return words.play;
  const text = words.watchOn(words.hosts[video.provider]);
  return video.provider === "bilibili" && video.part !== null && isOneOfParts(video, videos)
    ? `${text} · ${words.part(video.part)}`
    : text;
}

function isOneOfParts(
  { aid, bvid, part }: VideoFacts & { provider: "bilibili" },
  videos: readonly VideoFacts[],
): boolean {
  const isOther = (one: VideoFacts) =>
    one.provider === "bilibili" &&
    one.part !== part &&
    ((aid !== null && one.aid === aid) || (bvid !== null && one.bvid === bvid));
  return part !== 1 || videos.some(isOther);
}
