import type { Talk } from "../../talk.ts";
import { readVideo } from "../../talk/providers/providers.ts";
import type { DraftPost } from "./scaffold.ts";
import { ownPath, type TalkWish } from "./talk-wish.ts";

/** Says in the front matter, which always wins, what was given and is not read from the title and the text. */
export function tellRest({ front }: DraftPost, wish: TalkWish, talk: Talk | undefined): void {
  const { series, episode } = wish;
  const lostVideos = wish.videos.filter((address) => {
    const video = readVideo(address, ownPath);
    return video !== undefined && !talk?.videos.some(({ watchUrl }) => watchUrl === video.watchUrl);
  });
  if (lostVideos.length > 0) front.set("video", front.createNode(wish.videos));
  const isNamed = wish.speakers.every((name) => talk?.speakers.some((speaker) => speaker.name === name));
  if (!isNamed) front.setIn(["talk", "speakers"], front.createNode(wish.speakers));
  if (series === undefined) return;
  const isKnown = talk?.series?.name === series && (episode === undefined || talk.series.episode === episode);
  if (isKnown) return;
  front.setIn(["talk", "series"], front.createNode({ name: series, ...(episode === undefined ? {} : { episode }) }));
}
