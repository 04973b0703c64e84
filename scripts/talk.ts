/** The model: what a talk note says, as plain data. Texts are plain text; what the note does not say is `null` or empty. */

/** A recording. `watchUrl` is where a reader watches it, `embedUrl` the player without autoplay, `start` in seconds. */
export type Video = BilibiliVideo | HostedVideo | VideoFile;

interface Playable {
  readonly watchUrl: string;
  readonly embedUrl: string;
  readonly start: number | null;
  readonly title: string | null;
  /** Seconds it runs; present where the front matter says so. */
  readonly duration?: number;
  /** RFC 3339 or a day: when its host published it; present where the front matter says so. */
  readonly uploaded?: string;
  /** Line of the source file, from 1. */
  readonly line: number;
}

export interface BilibiliVideo extends Playable {
  readonly provider: "bilibili";
  readonly bvid: string | null;
  readonly aid: string | null;
  readonly cid: string | null;
  /** The part of a video in several parts, from 1. */
  readonly part: number | null;
}

export interface HostedVideo extends Playable {
  readonly provider: "youtube" | "vimeo" | "tencent";
  readonly id: string;
}

export interface VideoFile extends Playable {
  readonly provider: "file";
  readonly src: string;
}

export interface Speaker {
  readonly name: string;
  readonly bio: string | null;
  readonly line: number;
}

/** What one speaker gave: 报告题目, 报告摘要, Spotlight. */
export interface Presentation {
  /** The speaker's name, null where the note does not say whose it is. */
  readonly speaker: string | null;
  readonly title: string | null;
  readonly abstract: string | null;
  readonly spotlights: readonly string[];
  readonly line: number;
}

export interface Paper {
  /** The title, folded to one spelling of spaces and colons, without authors, venue and year. */
  readonly title: string;
  /** The line as written. */
  readonly raw: string;
  readonly reason: string | null;
  /** The heading it stands under, null without one. */
  readonly group: string | null;
  readonly authors: string | null;
  readonly venue: string | null;
  readonly year: number | null;
  readonly url: string | null;
  readonly line: number;
}

export interface Reference {
  readonly url: string;
  readonly title: string | null;
  readonly line: number;
}

export interface Series {
  readonly name: string;
  readonly episode: number | null;
}

export interface Talk {
  readonly series: Series | null;
  /** 专题: what an episode is about, as the title says it. */
  readonly topic: string | null;
  /** The text before `<!--more-->`, without the video. */
  readonly summary: string;
  readonly videos: readonly Video[];
  readonly speakers: readonly Speaker[];
  readonly talks: readonly Presentation[];
  readonly papers: readonly Paper[];
  readonly references: readonly Reference[];
}
