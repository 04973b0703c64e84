/** The author's mistakes as data. */

export type Level = "error" | "warning";

/** Every code and its level unless the site says otherwise. */
export const codes = {
  "front-matter-invalid": "error",
  "date-invalid": "error",
  "encoding-invalid": "error",
  "file-unreadable": "error",
  "permalink-unsafe": "error",
  "permalink-duplicate": "error",
  "template-tag-invalid": "error",
  "link-broken": "error",
  "anchor-broken": "error",
  "image-missing": "error",
  "output-duplicate": "error",
  "theme-failed": "error",
  "config-invalid": "error",
  "origin-not-allowed": "error",
  "permalink-dropped": "error",
  "secret-in-config": "error",
  "translation-invalid": "error",
  "front-matter-unknown-key": "warning",
  "abbrlink-missing": "warning",
  "abbrlink-unquoted": "warning",
  "title-missing": "warning",
  "emphasis-unclosed": "warning",
  "template-braces": "warning",
  "video-missing": "warning",
  "video-ids-disagree": "warning",
  "video-host-unknown": "warning",
  "speaker-missing": "warning",
  "speaker-near-duplicate": "warning",
  "abstract-missing": "warning",
  "paper-without-reason": "warning",
  "paper-listed-twice": "warning",
  "paper-near-duplicate": "warning",
  "label-unknown": "warning",
  "link-dead": "warning",
  "reference-not-a-link": "warning",
  "html-unsafe": "warning",
  "card-glyph-missing": "warning",
} as const satisfies Record<string, Level>;

export type Code = keyof typeof codes;

/** Lines and columns count from 1; a column counts UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** The words a message quotes. */
export type Values = Readonly<Record<string, string | number>>;

export interface Diagnostic extends Place {
  readonly code: Code;
  readonly level: Level;
  readonly values: Values;
}

/** A mistake at a place; its sentence is found by its code in `messages/`. */
export function diagnose(code: Code, place: Place, values: Values = {}): Diagnostic {
  return { code, level: codes[code], path: place.path, line: place.line, column: place.column, values };
}
