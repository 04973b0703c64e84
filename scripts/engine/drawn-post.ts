import type { Part } from "../note.ts";
import type { Made } from "./derive-post.ts";
import type { PostContent } from "./documents.ts";

/** What pages show of a post: its HTML, whole and in parts. */
export interface DrawnPost {
  readonly content: PostContent;
  readonly parts: readonly Part[];
}

/** What begins or ends the whole is packed as the number of its letters. */
type Piece = string | number;

export function packDrawn({ content: { content, excerpt, more }, note: { parts } }: Made): Buffer {
  const before: Piece = content.startsWith(excerpt) ? excerpt.length : excerpt;
  const after: Piece = content.endsWith(more) ? more.length : more;
  return Buffer.from(JSON.stringify([parts, before, after]));
}

export function unpackDrawn(bytes: Buffer): DrawnPost {
  const [parts, before, after] = JSON.parse(bytes.toString()) as [Part[], Piece, Piece];
  const content = parts.map(({ html }) => html).join("");
  const excerpt = typeof before === "number" ? content.slice(0, before) : before;
  const more = typeof after === "number" ? content.slice(content.length - after) : after;
  return { content: { content, excerpt, more }, parts };
}
