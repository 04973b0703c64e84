/** What is wrong with the site, as the browser's overlay shows it. */
export interface Problem {
  readonly level: "error" | "warning";
  /** The diagnostic's code; empty where the fault is none of the author's text. */
  readonly code: string;
  readonly place: { readonly path: string; readonly line: number; readonly column: number } | undefined;
  readonly message: string;
  readonly hint: string;
  /** The source around the place. */
  readonly lines: readonly SourceLine[];
}

export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** What the server tells every open page. */
export interface LiveState {
  /** Changes with everything that a page may show, and with the process that serves it. */
  readonly version: string;
  readonly problems: readonly Problem[];
  /** Whether a style sheet changed since the version before. */
  readonly styles: boolean;
  /** Whether a file changed whose name may stay the same on a page, such as a picture. */
  readonly files: boolean;
  readonly language: string;
}
