/** What a label or a section's heading announces. `detail` belongs to a talk but fills no field; `about` is part of a bio. */
export type Field =
  | "speaker"
  | "bio"
  | "title"
  | "abstract"
  | "spotlights"
  | "papers"
  | "reason"
  | "references"
  | "video"
  | "detail"
  | "about"
  | "question";

/** Spellings of one language, without colons, marks and numbers. */
export type Labels = Readonly<Record<Field, readonly string[]>> & {
  /** Of the above, those too common to count in plain text by themselves. */
  readonly common: readonly string[];
};

/** Spellings written in a row, with commas between. */
export function spellings(row: string): readonly string[] {
  return row.split(",").map((spelling) => spelling.trim());
}
