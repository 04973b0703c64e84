/** A post's page and what was read from its source, as the browser's `?explain` shows it. */
export interface Explained {
  /** Path of the source from the site's folder. */
  readonly source: string;
  readonly facts: readonly ExplainedFact[];
  readonly language: string;
  /** Goes back with a wish to open the source: only a page of this server can have read it. */
  readonly token: string;
}

export interface ExplainedFact {
  /** Its place in the talk, `speakers[0].name`; empty for a line that no field claims, `?` for a label that is unsure. */
  readonly field: string;
  readonly text: string;
  /** Line of the source; null for what the title says. */
  readonly line: number | null;
}
