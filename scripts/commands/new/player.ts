import { escapeHtml } from "../../escape.ts";
import { aidOf } from "../../talk/providers/bilibili-id.ts";
import { readVideo } from "../../talk/providers/providers.ts";
import { ownPath } from "./talk-wish.ts";

/**
 * What a note says to play a video: bilibili's frame in the form that blogs have always had, with the number that its
 * other name stands for, which is arithmetic; any other host's address alone.
 */
export function playerOf(address: string): string {
  const video = readVideo(address, ownPath);
  if (video?.provider !== "bilibili") return address;
  const { bvid, part, start, cid } = video;
  const aid = video.aid ?? (bvid === null ? null : (aidOf(bvid) ?? null));
  const query = Object.entries({ aid, bvid, cid, p: part ?? 1, t: start }).filter(([, value]) => value !== null);
  const source = `//player.bilibili.com/player.html?${query.map(([name, value]) => `${name}=${value}`).join("&")}`;
  const looks = 'scrolling="no" border="0" frameborder="no" framespacing="0" allowfullscreen="true"';
  return `<iframe src="${escapeHtml(source).replaceAll("&amp;", "&")}" ${looks}> </iframe>`;
}

/** The page to watch it on. */
export function watchUrlOf(address: string): string {
  return readVideo(address, ownPath)?.watchUrl ?? address;
}
