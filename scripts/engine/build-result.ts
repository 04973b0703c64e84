import type { Diagnostic } from "../diagnostic.ts";
import type { Published } from "./publish.ts";

/** What came of a build. */
export interface BuildResult {
  readonly language: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
  /** Absent where an error kept the old site in place. */
  readonly published: Published | undefined;
}

/** Is told of every page before it is drawn. */
export type OnPage = (path: string, done: number, total: number) => void;
