import type { Moment } from "moment-timezone";

import type { Note, Translation } from "../note.ts";
import type { NoteShelf } from "../shelf.ts";

/** Hexo's collection of documents: its own Query class, over plain objects. */
export interface Documents<T> {
  readonly length: number;
  readonly data: T[];
  toArray(): T[];
  sort(order: string): Documents<T>;
  filter(isKept: (document: T) => boolean): Documents<T>;
  slice(start: number, end: number): Documents<T>;
}

export type Collect = <T>(documents: readonly T[]) => Documents<T>;

interface Content {
  _content: string;
  content: string;
  excerpt: string;
  more: string;
  [key: string]: unknown;
}

/** What a post's text was made into. */
export interface PostContent {
  readonly content: string;
  readonly excerpt: string;
  readonly more: string;
}

/** A post as Hexo's themes and plugins know it; the front matter's other keys stand beside these. */
export interface PostDocument extends Content {
  readonly _id: string;
  readonly title: string;
  readonly date: Moment;
  readonly updated: Moment | undefined;
  /** Path below the source folder: `_posts/x.md`. */
  readonly source: string;
  readonly full_source: string;
  readonly slug: string;
  readonly path: string;
  readonly permalink: string;
  readonly asset_dir: string;
  readonly raw: string;
  readonly published: boolean;
  readonly layout: string | false;
  readonly comments: boolean;
  readonly photos: readonly unknown[];
  readonly categories: Documents<GroupDocument>;
  readonly tags: Documents<GroupDocument>;
  note?: Note;
  /** What the library knows around the post; absent where the site has none. */
  shelf?: NoteShelf;
  /** The post in every language it exists in; absent where it has no translation. */
  translations?: readonly Translation[];
}

/** A page of the source folder as Hexo's themes and plugins know it. */
export interface PageDocument extends Content {
  readonly _id: string;
  readonly title: string;
  readonly date: Moment;
  readonly updated: Moment;
  readonly source: string;
  readonly full_source: string;
  readonly path: string;
  readonly permalink: string;
  readonly raw: string;
  readonly layout: string | false;
  needs?: Note["needs"];
}

/** A category or a tag as Hexo's themes and plugins know it. */
export interface GroupDocument {
  readonly _id: string;
  readonly name: string;
  readonly slug: string;
  readonly path: string;
  readonly permalink: string;
  readonly parent?: string;
  readonly posts: Documents<PostDocument>;
  readonly length: number;
}
