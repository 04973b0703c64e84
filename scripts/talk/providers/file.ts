import type { Provider } from "./provider.ts";

/** A file that a browser plays by itself, of this site or another; times as in https://www.w3.org/TR/media-frags/. */
export const file: Provider = {
  name: "file",
  read({ protocol, hostname, pathname, search, hash, origin }) {
    if (!isVideoFile(pathname)) return undefined;
    if (protocol !== "https:" && protocol !== "http:") return undefined;
    const src = (hostname === ownHost ? "" : origin) + pathname + search;
    const start = Number(/^#t=(\d{1,6})(?:[,.]|$)/.exec(hash)?.[1] ?? Number.NaN);
    const known = Number.isNaN(start) ? null : start;
    const time = known === null ? "" : `#t=${known}`;
    return { provider: "file", src, watchUrl: src + time, embedUrl: src + time, start: known };
  },
  at(video, seconds) {
    return `${video.watchUrl.replace(/#.*$/, "")}#t=${seconds}`;
  },
};

/** Whether an address names such a file. */
export function isVideoFile(address: string): boolean {
  return /^[^?#]*\.(?:mp4|m4v|webm|ogv|ogg|m3u8)(?:[?#]|$)/i.test(address);
}

/** Stands for the site itself while an address of it is read. */
export const ownHost = "own.invalid";
