import type { Token } from "marked";

import type { Diagnostic } from "../diagnostic.ts";
import type { MarkdownDocument } from "../markdown/document.ts";
import type { Chapter, Part } from "../note.ts";
import type { Talk } from "../talk.ts";
import { assemble, excerptOf, summaryOf } from "./assemble.ts";
import { chaptersOf } from "./chapters.ts";
import { isName } from "./name.ts";
import { notices } from "./notices.ts";
import { isTalk } from "./evidence.ts";
import type { PostFacts } from "./facts.ts";
import { explain, type Explanation } from "./explanation.ts";
import { blocksOf } from "./outline.ts";
import { readOverrides } from "./overrides.ts";
import type { Piece } from "./piece.ts";
import { readPostTitle } from "./post-title.ts";
import { Reader } from "./reader.ts";
import { Source } from "./source.ts";
import { talkOf } from "./talk-of.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Derivation {
  /** Undefined where the note does not hold the evidence of a talk. */
  readonly talk: Talk | undefined;
  /** Their HTML in order is the whole content. */
  readonly parts: readonly Part[];
  /** HTML of what stands before `<!--more-->`, without players; empty without that mark. */
  readonly excerpt: string;
  /** HTML of what stands behind it, else of everything. */
  readonly more: string;
  /** Plain text of what stands before `<!--more-->`, else of the opening. */
  readonly summary: string;
  /** Timestamps that head items or headings, two or more. */
  readonly chapters: readonly Chapter[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why the note was read as it was. */
  readonly explain: () => Explanation;
}

/** Reads a note: a talk with its parts, or an article, which is drawn as Markdown. */
export function deriveNote(document: MarkdownDocument, facts: PostFacts, vocabulary: Vocabulary): Derivation {
  const title = readPostTitle(facts.title, vocabulary);
  const overrides = readOverrides(facts, document.address);
  let source = new Source(document, vocabulary, facts);
  const draft = new Reader(source, { title: title.name, frontMatter: namesIn(facts.frontMatter) }).read();
  const isOne = overrides.isTalk ?? isTalk({ draft, title, videos: [...source.videos, ...overrides.named] });
  const { talk, slots } = isOne ? talkOf({ draft, title, source, overrides }) : noTalk;
  let pieces = draft.pieces;
  if (talk === undefined) {
    source = new Source(document, vocabulary, facts);
    pieces = plainPieces(document.tokens, source);
  }
  const added = talk === undefined ? [] : overrides.videoPieces(source.videos);
  const parts = assemble([...added, ...pieces], source, talk !== undefined);
  const footnotes = document.footnotes(source.seek(Number.MAX_SAFE_INTEGER));
  const whole =
    footnotes === "" ? parts : [...parts, { kind: "prose" as const, html: footnotes, line: parts.at(-1)?.line ?? 1 }];
  const summary = summaryOf(pieces, source);
  const said = overrides.fields.summary;
  const cut = excerptOf(pieces, parts, source);
  return {
    talk: talk && { ...talk, summary: said ?? (summary.isMarked ? summary.text : "") },
    parts: whole,
    excerpt: cut?.excerpt ?? "",
    more: cut === undefined ? whole.map(({ html }) => html).join("") : cut.more + footnotes,
    summary: said ?? summary.text,
    chapters: chaptersOf(document, source),
    diagnostics: [...overrides.diagnostics, ...notices({ draft, talk, source, facts })],
    explain: () => explain({ draft, talk, slots, source, title }),
  };
}

const noTalk = { talk: undefined, slots: [] };

/** Names that the front matter gives under keys that other blogs have for people. */
function namesIn(frontMatter: PostFacts["frontMatter"]): string[] {
  const keys = ["speaker", "speakers", "presenter", "names", "name", "author", "authors"];
  return keys
    .flatMap((key) => frontMatter[key])
    .filter((value): value is string => typeof value === "string" && isName(value.trim()));
}

/** An article's pieces: everything as it stands, but its players. */
function plainPieces(tokens: readonly Token[], source: Source): Piece[] {
  const setting = { leads: false, lists: "whole", plain: false, links: true, isProse: true } as const;
  return tokens.flatMap((token) =>
    [...blocksOf(token, source, () => setting)].map((block): Piece => ({
      kind: block.kind === "video" ? "video" : "prose",
      blocks: [block],
      line: block.line,
      opens: false,
    })),
  );
}
