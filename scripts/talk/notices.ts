import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { Paper, Talk } from "../talk.ts";
import type { PostFacts } from "./facts.ts";
import { findFrames, mayHoldFrames } from "./frames.ts";
import { bvidOf } from "./providers/bilibili-id.ts";
import { hostOf } from "./providers/providers.ts";
import type { Draft } from "./draft.ts";
import { isHtml, visit, type Source } from "./source.ts";

export interface Noted {
  readonly draft: Draft;
  readonly talk: Talk | undefined;
  readonly source: Source;
  readonly facts: PostFacts;
}

/** What an author may want to mend; an article is only told of its videos. */
export function notices(noted: Noted): Diagnostic[] {
  return [...videoNotices(noted), ...(noted.talk === undefined ? [] : talkNotices(noted, noted.talk))].toSorted(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

function videoNotices({ source, talk }: Noted): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const video of talk?.videos ?? source.videos) {
    if (video.provider !== "bilibili" || video.aid === null || video.bvid === null) continue;
    const expected = bvidOf(video.aid);
    if (expected === undefined || expected === video.bvid) continue;
    diagnostics.push(
      diagnose("video-ids-disagree", source.place(video.line, video.bvid), {
        aid: video.aid,
        bvid: video.bvid,
        expected,
      }),
    );
  }
  const holding = source.document.tokens.filter(({ raw }) => mayHoldFrames(raw));
  visit(holding, (token) => {
    if (!isHtml(token)) return;
    for (const { video, src, start } of findFrames(token.text)) {
      const host = video === undefined ? hostOf(src) : undefined;
      if (host === undefined) continue;
      const line = source.document.lineOf(token) + token.text.slice(0, start).split("\n").length - 1;
      diagnostics.push(diagnose("video-host-unknown", source.place(line, "<iframe"), { host }));
    }
  });
  return diagnostics;
}

function talkNotices({ draft, source, facts }: Noted, talk: Talk): Diagnostic[] {
  const top = () => ({ path: facts.path, ...facts.placeOf(["title"]) });
  const title = (text: string | null) => ({ title: text ?? facts.title });
  return [
    ...draft.diagnostics,
    ...(talk.videos.length === 0 ? [diagnose("video-missing", top())] : []),
    ...(talk.speakers.length === 0 ? [diagnose("speaker-missing", top())] : []),
    ...talk.talks
      .filter(({ abstract }) => abstract === null)
      .map((one) => diagnose("abstract-missing", source.place(one.line), title(one.title))),
    ...talk.papers
      .filter(({ reason }) => reason === null)
      .map((paper) => diagnose("paper-without-reason", source.place(paper.line, paper.raw), title(paper.title))),
    ...listedTwice(talk.papers, source),
    ...unknownLabels(draft, source),
  ];
}

function listedTwice(papers: readonly Paper[], source: Source): Diagnostic[] {
  const seen = new Map<string, Paper>();
  return papers.flatMap((paper) => {
    const key = paper.title
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, paper);
    return first === undefined || key === ""
      ? []
      : [
          diagnose("paper-listed-twice", source.place(paper.line, paper.raw), {
            title: paper.title,
            first: first.line,
          }),
        ];
  });
}

/** Bold words before a colon that stand where labels do, or are one letter off one. */
function unknownLabels({ unsure }: Draft, source: Source): Diagnostic[] {
  if (unsure.length === 0) return [];
  const known = [...source.vocabulary.fields.keys()].filter((label) => label.length >= 3);
  return unsure
    .filter(({ text, inSpeakers }) => inSpeakers || known.some((label) => isNear(label, text.toLowerCase())))
    .map(({ text, line }) => diagnose("label-unknown", source.place(line, text), { label: text }));
}

/** One letter exchanged, too many or missing. */
function isNear(label: string, text: string): boolean {
  if (Math.abs(label.length - text.length) > 1 || label === text) return false;
  let start = 0;
  while (start < label.length && label[start] === text[start]) start += 1;
  const [a, b] = [label.slice(start), text.slice(start)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}
