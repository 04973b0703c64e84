import { bvidOf } from "./bilibili-id.ts";
import { readSeconds, withQuery, type Provider, type VideoFacts } from "./provider.ts";

const pageHosts = new Set(["www.bilibili.com", "bilibili.com", "m.bilibili.com"]);

/** Parameters of the player: https://player.bilibili.com */
export const bilibili: Provider = {
  name: "bilibili",
  read(address) {
    if (address.hostname === "player.bilibili.com") return readPlayer(address);
    return pageHosts.has(address.hostname) ? readPage(address) : undefined;
  },
  at(video, seconds) {
    return video.provider === "bilibili" ? watchUrl({ ...video, start: seconds }) : video.watchUrl;
  },
};

function readPlayer({ searchParams }: URL): VideoFacts | undefined {
  const aid = digitsOf(searchParams.get("aid"));
  const bvid = bvidIn(searchParams.get("bvid"));
  if (aid === null && bvid === null) return undefined;
  return facts({
    aid,
    bvid,
    cid: digitsOf(searchParams.get("cid")),
    part: partOf(searchParams.get("p") ?? searchParams.get("page")),
    start: readSeconds(searchParams.get("t")),
  });
}

function readPage({ pathname, searchParams }: URL): VideoFacts | undefined {
  const [, id] = /^\/(?:s\/)?video\/([A-Za-z0-9]+)\/?$/.exec(pathname) ?? [];
  const aid = digitsOf(/^av(\d+)$/i.exec(id ?? "")?.[1] ?? null);
  const bvid = bvidIn(id ?? null);
  if (aid === null && bvid === null) return undefined;
  const [part, start] = [partOf(searchParams.get("p")), readSeconds(searchParams.get("t"))];
  return facts({ aid, bvid, cid: null, part, start });
}

interface Ids {
  readonly aid: string | null;
  readonly bvid: string | null;
  readonly cid: string | null;
  readonly part: number | null;
  readonly start: number | null;
}

function facts(ids: Ids): VideoFacts {
  const { aid, bvid, cid, part, start } = ids;
  const embedUrl = withQuery("https://player.bilibili.com/player.html", {
    aid,
    bvid,
    cid,
    p: part,
    t: start,
    autoplay: 0,
  });
  return { provider: "bilibili", bvid, aid, cid, part, watchUrl: watchUrl(ids), embedUrl, start };
}

function watchUrl({ aid, bvid, part, start }: Ids): string {
  const id = bvid ?? (aid === null ? "" : (bvidOf(aid) ?? `av${aid}`));
  return withQuery(`https://www.bilibili.com/video/${id}/`, { p: part === 1 ? null : part, t: start });
}

function digitsOf(text: string | null): string | null {
  return /^\d{1,20}$/.exec(text ?? "")?.[0] ?? null;
}

function bvidIn(text: string | null): string | null {
  return /^BV[0-9A-Za-z]{10}$/.exec(text ?? "")?.[0] ?? null;
}

function partOf(text: string | null): number | null {
  const part = Number(/^\d{1,4}$/.exec(text ?? "")?.[0] ?? 0);
  return part > 0 ? part : null;
}
