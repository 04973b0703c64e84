import type { Note } from "../../../scripts/note.ts";
import type { Video } from "../../../scripts/talk.ts";
import type { Thing } from "./structured.ts";

interface Around {
  readonly description: string;
  /** The note's own. */
  readonly address: string;
  /** Address of the picture that stands for the note. */
  readonly picture: string;
}

/**
 * The recordings of a talk in the words of schema.org: `VideoObject` with a `Clip` for each chapter, or where the note says
 * how long one runs, since search engines want a picture, a day and a length of it; else the general `MediaObject`.
 * https://developers.google.com/search/docs/appearance/structured-data/video
 */
export function recordings(note: Note, around: Around): Thing[] {
  const videos = note.talk?.videos ?? [];
  return videos.map((video) => recording(video, note, around, videos.length === 1));
}

function recording(video: Video, note: Note, around: Around, isOnly: boolean): Thing {
  const clips = clipsOf(video, note, around.address, isOnly);
  const media = mediaOf(video, note, around);
  if (clips.length === 0 && video.duration === undefined) return { "@type": "MediaObject", ...media };
  const parts = clips.length === 0 ? {} : { hasPart: clips };
  return { "@type": "VideoObject", ...media, ...rest(video, note, around), ...parts };
}

function mediaOf(video: Video, note: Note, { description, address }: Around) {
  const url = new URL(video.watchUrl, address).href;
  const player = video.provider === "file" ? { contentUrl: url } : { embedUrl: video.embedUrl };
  return { name: video.title ?? note.title, description, url, ...player };
}

/** The day is that of the note where nothing is said of the recording's own. */
function rest({ duration, uploaded }: Video, { date }: Note, { picture }: Around) {
  const length = duration === undefined ? {} : { duration: `PT${duration}S` };
  return { thumbnailUrl: picture, uploadDate: uploaded ?? date, ...length };
}

/** A chapter ends where the next begins, the last with the recording. */
function clipsOf(video: Video, { chapters = [] }: Note, address: string, isOnly: boolean): Thing[] {
  const own = chapters
    .filter(({ text, href }) => text !== "" && (isOnly || isOf(href, video, address)))
    .toSorted((a, b) => a.seconds - b.seconds);
  return own.map(({ text, seconds }, at) => {
    const end = own[at + 1]?.seconds ?? video.duration ?? 0;
    const clip = { "@type": "Clip", name: text, startOffset: seconds, url: `${address}?t=${seconds}` };
    return end > seconds ? Object.assign(clip, { endOffset: end }) : clip;
  });
}

/** Whether an address is that of the video at some second. */
function isOf(href: string, { watchUrl }: Video, base: string): boolean {
  return withoutTime(href, base) === withoutTime(watchUrl, base);
}

function withoutTime(address: string, base: string): string {
  const url = new URL(address, base);
  url.searchParams.delete("t");
  url.hash = "";
  return url.href;
}
