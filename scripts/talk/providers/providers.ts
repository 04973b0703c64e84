import { bilibili } from "./bilibili.ts";
import { file, ownHost } from "./file.ts";
import type { Provider, VideoFacts } from "./provider.ts";
import { tencent } from "./tencent.ts";
import { vimeo } from "./vimeo.ts";
import { youtube } from "./youtube.ts";

/** Every video host, by name. */
export const providers = { bilibili, youtube, vimeo, tencent, file } satisfies {
  readonly [Name in VideoFacts["provider"]]: Provider & { readonly name: Name | VideoFacts["provider"] };
};

/** The video that an address leads to, as it stands in a text; undefined where no host knows it. */
export function readVideo(written: string): VideoFacts | undefined {
  const address = addressOf(written);
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

/** `//host/…` is https; a path is of this site. */
function addressOf(written: string): URL | undefined {
  const text = written.trim().replaceAll("&amp;", "&");
  const whole = text.startsWith("//") ? `https:${text}` : text;
  if (/\s/.test(whole) || !URL.canParse(whole, `https://${ownHost}`)) return undefined;
  const address = new URL(whole, `https://${ownHost}`);
  return address.protocol === "https:" || address.protocol === "http:" ? address : undefined;
}
