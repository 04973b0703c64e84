import type { Note } from "../note.ts";
import type { Made } from "./derive-post.ts";
import type { LoadedPost } from "./load-post.ts";
import { shownSum, type Derived, type NamedInTalk } from "./memory.ts";
import { checksum } from "./remember.ts";

/** What the next build may use again of a post. */
export function derivedOf({ uses, diagnostics, note }: Made, { facts, hash }: LoadedPost): Derived {
  const bytes = bytesOf(note);
  const { mermaid, contacts } = note.needs;
  const shown = shownSum(facts ?? hash, bytes);
  const library = libraryKeyOf(note);
  return { uses, diagnostics, mermaid, contacts, named: namedIn(note), shown, library, note: () => bytes };
}

function bytesOf(note: Note): Uint8Array {
  return Buffer.from(JSON.stringify({ ...note, parts: undefined }));
}

/** A hash of what the library reads of a note: all but what only its own page shows, and when it was changed. */
function libraryKeyOf(note: Note): string {
  const { id, source, path, title, date, language, categories, tags, talk, summary, links } = note;
  return checksum(JSON.stringify([id, source, path, title, date, language, categories, tags, talk, summary, links]));
}

function namedIn({ talk }: Note): NamedInTalk | undefined {
  if (talk === undefined || talk.speakers.length + talk.papers.length === 0) return undefined;
  return {
    speakers: talk.speakers.map(({ name, line }) => [name, line]),
    papers: talk.papers.map(({ title, line }) => [title, line]),
  };
}
