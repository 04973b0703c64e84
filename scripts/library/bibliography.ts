import type { Diagnostic } from "../diagnostic.ts";
import { nameInOrder, type CslItem } from "./csl.ts";
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
  try {
    const items = plugins.input.chain(text, { generateGraph: false });
    return { entries: items.flatMap(entryOf), diagnostics: [] };
  } catch (error) {
    return { entries: [], diagnostics: [syntaxFault(path, error instanceof Error ? error.message : String(error))] };
  }
}

/** The parser says `expected "rbrace", got "identifier" at line 4 col 2:` and then quotes the lines. */
function syntaxFault(path: string, message: string): Diagnostic {
  const [, what = message.split("\n")[0] ?? "", line = "1", column = "1"] =
    /^([\s\S]*?)\s*at line (\d+) col (\d+)/.exec(message) ?? [];
  const place = { path, line: Number(line), column: Number(column) };
  return dataFault(place, "papers.bib", "bib-syntax", { detail: what.trim() });
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
