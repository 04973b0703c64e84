/** The parts of citation.js that are used here; it brings no types. https://citation.js.org/api/ */
declare module "@citation-js/core" {
  import type { CslItem } from "./csl.ts";

  export const plugins: {
    readonly input: { chain(text: string, options: object): readonly CslItem[] };
    readonly output: { format(name: string, items: readonly object[], options?: object): string };
    readonly config: { get(name: string): Record<string, unknown> };
  };
}

declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
declare module "@citation-js/plugin-csl" {}
