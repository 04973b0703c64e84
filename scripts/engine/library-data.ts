import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type Hexo from "hexo";

import type { DataFile } from "../library/data-file.ts";

/** What a site says of its papers, speakers and series beside its notes, as texts. */
export type DataFiles = Readonly<Record<keyof typeof names, DataFile | undefined>>;

const names = {
  papers: ["papers.yml", "papers.yaml"],
  speakers: ["speakers.yml", "speakers.yaml"],
  series: ["series.yml", "series.yaml"],
  bib: ["papers.bib"],
} as const;

/** The first of a site's data files of each kind that is there. */
export function readDataFiles(hexo: Hexo): DataFiles {
  const first = (candidates: readonly string[]): DataFile | undefined => {
    for (const name of candidates) {
      const file = join(hexo.source_dir, "_data", name);
      if (existsSync(file))
        return { path: `${hexo.config.source_dir}/_data/${name}`, text: readFileSync(file, "utf8") };
    }
    return undefined;
  };
  return {
    papers: first(names.papers),
    speakers: first(names.speakers),
    series: first(names.series),
    bib: first(names.bib),
  };
}
