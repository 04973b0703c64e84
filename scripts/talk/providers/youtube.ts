import { readSeconds, withQuery, type Provider } from "./provider.ts";

const hosts = new Set([
  "www.youtube.com",
  "youtube.com",
  "m.youtube.com",
  "www.youtube-nocookie.com",
  "youtube-nocookie.com",
]);

/** Parameters of the player: https://developers.google.com/youtube/player_parameters */
export const youtube: Provider = {
  name: "youtube",
  read(address) {
    const id = idOf(address);
    if (id === undefined) return undefined;
    const { searchParams, hash } = address;
    const start = readSeconds(
      searchParams.get("t") ?? searchParams.get("start") ?? /^#t=(\w+)$/.exec(hash)?.[1] ?? null,
    );
    const embedUrl = withQuery(`https://www.youtube-nocookie.com/embed/${id}`, { start, autoplay: 0 });
    return { provider: "youtube", id, watchUrl: watchUrl(id, start), embedUrl, start };
  },
  at(video, seconds) {
    return video.provider === "youtube" ? watchUrl(video.id, seconds) : video.watchUrl;
  },
};

function idOf({ hostname, pathname, searchParams }: URL): string | undefined {
  if (hostname === "youtu.be") return validId(pathname.slice(1));
  if (!hosts.has(hostname)) return undefined;
  if (pathname === "/watch") return validId(searchParams.get("v") ?? "");
  return validId(/^\/(?:embed|shorts|live|v)\/([^/]+)\/?$/.exec(pathname)?.[1] ?? "");
}

function validId(text: string): string | undefined {
  return /^[\w-]{11}$/.exec(text)?.[0];
}

function watchUrl(id: string, start: number | null): string {
  return withQuery("https://www.youtube.com/watch", { v: id, t: start === null ? null : `${start}s` });
}
