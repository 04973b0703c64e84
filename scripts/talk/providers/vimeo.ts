import { readSeconds, withQuery, type Provider } from "./provider.ts";

/** Parameters of the player, `h` for an unlisted video: https://help.vimeo.com/hc/en-us/articles/12426260232977 */
export const vimeo: Provider = {
  name: "vimeo",
  read(address) {
    const found = idOf(address);
    if (found === undefined) return undefined;
    const { id, hash } = found;
    const start = readSeconds(/^#t=(\w+)$/.exec(address.hash)?.[1] ?? null);
    const time = start === null ? "" : `#t=${start}s`;
    return {
      provider: "vimeo",
      id,
      watchUrl: `https://vimeo.com/${id}${hash === null ? "" : `/${hash}`}${time}`,
      embedUrl: withQuery(`https://player.vimeo.com/video/${id}`, { h: hash, autoplay: 0, dnt: 1 }) + time,
      start,
    };
  },
  at(video, seconds) {
    return `${video.watchUrl.replace(/#.*$/, "")}#t=${seconds}s`;
  },
};

function idOf({ hostname, pathname, searchParams }: URL): { id: string; hash: string | null } | undefined {
  const player = hostname === "player.vimeo.com";
  if (!player && hostname !== "vimeo.com" && hostname !== "www.vimeo.com") return undefined;
  const pattern = player
    ? /^\/video\/(\d{1,12})\/?$/
    : /^\/(?:channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d{1,12})(?:\/([0-9a-f]{6,20}))?\/?$/;
  const [, id, part] = pattern.exec(pathname) ?? [];
  if (id === undefined) return undefined;
  const hash = /^[0-9a-f]{6,20}$/.exec(part ?? searchParams.get("h") ?? "")?.[0] ?? null;
  return { id, hash };
}
