import type { Diagnostic } from "../diagnostic.ts";
import type { Generated } from "./routes.ts";

/** A library on its shelves. */
export interface Shelved {
  readonly diagnostics: readonly Diagnostic[];
  /** A text that changes when the file of a path does; undefined where that is not known before it is made. */
  readonly markOf: (path: string) => string | undefined;
  /** A text that changes with the data of a page of the library, or with what the library adds to a post's page. */
  readonly keyOf: (data: object) => string | undefined;
  /** Keeps what the next build may use again. */
  readonly remember: (cache: string) => void;
  readonly live?: LiveLibrary;
}

/** A library that follows its notes. */
export interface LiveLibrary {
  /** Makes the library again, before anything more of it is shown, where what it reads of a note is another now. */
  renew(): void;
  /** Its pages and files as they are now; undefined where they are those given last. */
  routes(): readonly Generated[] | undefined;
  /** What is wrong with the data files. */
  diagnostics(): readonly Diagnostic[];
}
