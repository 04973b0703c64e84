import { bilibili } from "./bilibili.ts";
import { file, isVideoFile, ownHost } from "./file.ts";
import type { Provider, VideoFacts } from "./provider.ts";
import { tencent } from "./tencent.ts";
import { vimeo } from "./vimeo.ts";
import { youtube } from "./youtube.ts";

/** Every video host, by name. */
export const providers = { bilibili, youtube, vimeo, tencent, file } satisfies {
  readonly [Name in VideoFacts["provider"]]: Provider & { readonly name: Name | VideoFacts["provider"] };
};

/** Where an address of this site leads, as a path from its host's root; undefined where there is no such file. */
export type Own = (written: string) => string | undefined;

/** The video that an address leads to, as it stands in a text; undefined where no host knows it. */
export function readVideo(written: string, own?: Own): VideoFacts | undefined {
  const address = addressOf(written, own);
  if (address === undefined) return undefined;
  for (const provider of Object.values(providers)) {
    const found = provider.read(address);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The page of a video at a second. */
export function watchAt(video: VideoFacts, seconds: number): string {
  return providers[video.provider].at(video, seconds);
}

/** Host of an address, undefined where it names none. */
export function hostOf(written: string): string | undefined {
  const host = addressOf(written)?.hostname;
  return host === ownHost ? undefined : host;
}

/** Whether an address is that of a video file of this site. */
export function isOwnVideo(written: string): boolean {
  return !/^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written) && isVideoFile(written.trim());
}

/** `//host/…` is https; a path is of this site. */
function addressOf(written: string, own: Own = (path) => path): URL | undefined {
  const text = written.trim().replaceAll("&amp;", "&");
  const whole = text.startsWith("//") ? `https:${text}` : isOwnVideo(text) ? (own(text) ?? text) : text;
  if (/\s/.test(whole) || !URL.canParse(whole, `https://${ownHost}`)) return undefined;
  const address = new URL(whole, `https://${ownHost}`);
  return address.protocol === "https:" || address.protocol === "http:" ? address : undefined;
}
