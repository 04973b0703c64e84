import type { PartKind } from "../note.ts";
import type { Field } from "./labels/labels.ts";

/** The part of the page that a field stands in. */
export const partOf: Readonly<Record<Field, PartKind>> = {
  speaker: "speaker",
  bio: "speaker",
  title: "abstract",
  abstract: "abstract",
  spotlights: "spotlights",
  papers: "papers",
  references: "references",
  reason: "prose",
  video: "prose",
  detail: "prose",
  about: "prose",
  question: "prose",
};
