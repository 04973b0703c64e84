import type { Diagnostic } from "../diagnostic.ts";
import { nameInOrder, type CslItem } from "./csl.ts";
import { findFault, messageOf } from "./bibliography-fault.ts";
import { dataFault, type DataFile } from "./data-file.ts";

/** What a `.bib` file says of a paper. */
export interface BibEntry {
  readonly title: string;
  readonly authors: readonly string[];
  readonly venue: string | undefined;
  readonly year: number | undefined;
  readonly doi: string | undefined;
  readonly arxiv: string | undefined;
  readonly url: string | undefined;
}

/** Reads BibTeX or BibLaTeX; a file that breaks its rules gives nothing but the place where it does. */
export async function readBibliography({ path, text }: DataFile): Promise<{
  readonly entries: readonly BibEntry[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  if (!/@\s*\w+\s*[{(]/.test(text)) return { entries: [], diagnostics: [] };
  const { plugins } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  const parse = (bibtex: string) => plugins.input.chain(bibtex, { generateGraph: false });
  try {
    return { entries: parse(text).flatMap(entryOf), diagnostics: [] };
  } catch (error) {
    const { line, column, problem, detail } = findFault(text, parse, messageOf(error));
    return { entries: [], diagnostics: [dataFault({ path, line, column }, "papers.bib", problem, { detail })] };
  }
}

function entryOf(item: CslItem): BibEntry[] {
  if (typeof item.title !== "string" || item.title === "") return [];
  const arxiv = /(?:arxiv\.org\/(?:abs|pdf)\/|10\.48550\/arxiv\.)([\w.-]+?\/?\d{4,}\.?\d*(?:v\d+)?)/i.exec(
    `${item.URL ?? ""} ${item.DOI ?? ""}`,
  )?.[1];
  return [
    {
      title: item.title,
      authors: (item.author ?? []).map(nameInOrder).filter((name) => name !== ""),
      venue: item["container-title"] ?? item.publisher,
      year: item.issued?.["date-parts"][0]?.[0],
      doi: item.DOI,
      arxiv,
      url: item.URL,
    },
  ];
}
