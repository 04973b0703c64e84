import { readRecords, type RecordFiles } from "../../scripts/library/records.ts";
import type { TalkNote } from "../../scripts/library/model.ts";
import { makeLibrary } from "../../scripts/library/library.ts";
import type { Paper, Talk } from "../../scripts/talk.ts";

interface Facts {
  readonly id: string;
  readonly date?: string;
  readonly title?: string;
  readonly speakers?: readonly string[];
  readonly papers?: readonly (string | Partial<Paper>)[];
  readonly series?: Talk["series"];
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly links?: readonly string[];
}

/** A talk's note with the facts that a test is about. */
export function talkNote({ id, date, title, speakers = [], papers = [], series = null, ...rest }: Facts): TalkNote {
  const time = date ?? `2020-01-${id.padStart(2, "0").slice(-2)}T08:00:00+08:00`;
  return {
    id,
    source: `source/_posts/${id}.md`,
    path: `${id}.html`,
    title: title ?? `Talk ${id}`,
    date: time,
    updated: time,
    language: "en",
    categories: [],
    tags: rest.tags ?? [],
    parts: [],
    summary: rest.summary ?? "",
    headings: [],
    links: rest.links ?? [],
    readingMinutes: 1,
    needs: { mermaid: false, math: false },
    talk: {
      series,
      topic: null,
      summary: "",
      videos: [],
      speakers: speakers.map((name) => ({ name, bio: null, line: 3 })),
      talks: [],
      papers: papers.map(paper),
      references: [],
    },
  };
}

function paper(facts: string | Partial<Paper>): Paper {
  const title = typeof facts === "string" ? facts : (facts.title ?? "");
  return {
    title,
    raw: title,
    reason: `Why ${title}`,
    group: null,
    authors: null,
    venue: null,
    year: null,
    url: null,
    line: 9,
    ...(typeof facts === "string" ? {} : facts),
  };
}

/** A library of notes and the texts of data files. */
export function libraryOf(notes: readonly TalkNote[], data: Readonly<Partial<Record<keyof RecordFiles, string>>> = {}) {
  const file = (name: keyof RecordFiles) => {
    const text = data[name];
    return text === undefined ? undefined : { path: `source/_data/${name}.yml`, text };
  };
  const records = readRecords({ papers: file("papers"), speakers: file("speakers"), series: file("series") });
  const { library, diagnostics } = makeLibrary(notes, records, []);
  const said = diagnostics.map(
    ({ level, code, path, line, column, values }) =>
      `${level} ${code} ${path.replace(/^.*\//, "")}:${line}:${column} ${[values["key"] ?? values["permalink"], values["problem"]].filter((value) => value !== undefined).join(" ")}`,
  );
  return { library, said };
}
