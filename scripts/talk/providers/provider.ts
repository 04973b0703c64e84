import type { BilibiliVideo, HostedVideo, Video, VideoFile } from "../../talk.ts";

/** What an address says of a video; its line and title come from where the address stands. */
export type VideoFacts =
  | Omit<BilibiliVideo, "line" | "title">
  | Omit<HostedVideo, "line" | "title">
  | Omit<VideoFile, "line" | "title">;

/** A video host. */
export interface Provider {
  readonly name: Video["provider"];
  /** The video that an address of this host leads to, or that its player plays; undefined where it is none. */
  read(address: URL): VideoFacts | undefined;
  /** The page of the video at a second. */
  at(video: VideoFacts, seconds: number): string;
}

/** Seconds of `754`, `754s`, `12m34s`, `1h2m3s`; null where it is no time. */
export function readSeconds(text: string | null): number | null {
  const [whole, hours, minutes, seconds] = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(text ?? "") ?? [];
  if (whole === undefined || whole === "") return null;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

/** An address with parameters; those that are null are left out. */
export function withQuery(address: string, parameters: Readonly<Record<string, string | number | null>>): string {
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join("&");
  return query === "" ? address : `${address}?${query}`;
}
