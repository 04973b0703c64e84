import type { Answer } from "./score.ts";

/** A search over a built site, asked as a reader's browser would ask it. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  /** Each query is a reader's first. */
  readonly ask: (text: string) => Promise<Answer>;
}
