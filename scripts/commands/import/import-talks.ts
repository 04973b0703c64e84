import { readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";

import type Hexo from "hexo";

import type { Settings } from "../../config.ts";
import { diagnose, type Diagnostic } from "../../diagnostic.ts";
import { cacheFolder } from "../../engine/cache.ts";
import { decode } from "../../source/encoding.ts";
import { exits } from "../fault.ts";
import { inWords, type Said } from "../in-words.ts";
import { composeTalk } from "../new/new-talk.ts";
import { takenIds } from "../new/taken-ids.ts";
import { report } from "../report.ts";
import type { ImportOptions } from "./import-options.ts";
import { placeFiles, planPlacement, type Placed } from "./placement.ts";
import { rowWish } from "./row-wish.ts";
import { readTalksTable, type TalkRow } from "./talks-table.ts";

/** Makes a note of every row of a table of talks: of all of them, or of none where a row is wrong. */
export async function importTalks(hexo: Hexo, settings: Settings, options: ImportOptions): Promise<number> {
  const { base_dir: site } = hexo;
  const say = (said: Said) => inWords(settings.language, said);
  const file = resolve(options.from);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    console.error(say({ zh: `没有文件“${options.from}”。`, en: `There is no file “${options.from}”.` }));
    return exits.content;
  }
  const path = relative(site, file).replaceAll("\\", "/");
  const text = decode(readFileSync(file), path);
  const { rows, diagnostics } =
    typeof text === "string" ? readTalksTable(text, path) : { rows: [], diagnostics: [text] };
  const { notes, faults } = await compose(hexo, settings, rows);
  const { fresh, same, taken } = planPlacement(
    site,
    notes.map(({ placed }) => placed),
  );
  const inTheWay = notes
    .filter(({ placed }) => !options.skip && taken.includes(placed.path))
    .map(({ placed, row }) => rowFault(row, "csv-there", placed.path));
  const all = [...diagnostics, ...faults, ...inTheWay];
  if (all.length > 0) console.error(`${report(all, site, settings.language)}\n`);
  const isWrong = all.some(({ level }) => level === "error");
  if (!isWrong && !options.dryRun) placeFiles(site, cacheFolder(hexo), fresh);
  for (const placed of isWrong ? [] : fresh) console.log(placed.path);
  console.log(
    say(summaryOf({ isWrong, dryRun: options.dryRun, fresh: fresh.length, kept: same.length + taken.length })),
  );
  return isWrong ? exits.content : exits.done;
}

interface Note {
  readonly row: TalkRow;
  readonly placed: Placed;
}

async function compose(hexo: Hexo, settings: Settings, rows: readonly TalkRow[]) {
  const ids = await takenIds(hexo.source_dir);
  const own = new Set<string>();
  const notes: Note[] = [];
  const faults: Diagnostic[] = [];
  for (const row of rows) {
    const wish = rowWish(row, settings.timezone);
    if ("code" in wish) {
      faults.push(wish);
      continue;
    }
    const made = await composeTalk(hexo, settings, wish, ids);
    if ("fault" in made) throw new Error(made.fault);
    const path = relative(hexo.base_dir, made.path).replaceAll("\\", "/");
    if (own.has(path)) faults.push(rowFault(row, "csv-path", path));
    own.add(path);
    ids.set(made.path, made.id);
    notes.push({ row, placed: { path, content: { text: made.content } } });
  }
  return { notes, faults };
}

function rowFault({ placeOf, cells }: TalkRow, problem: string, file: string): Diagnostic {
  return diagnose("config-invalid", placeOf("title"), { key: cells.title ?? "", problem, file });
}

interface Counts {
  readonly isWrong: boolean;
  readonly dryRun: boolean;
  readonly fresh: number;
  readonly kept: number;
}

function summaryOf({ isWrong, dryRun, fresh, kept }: Counts): Said {
  if (isWrong) return { zh: "什么都没有写。", en: "Nothing was written." };
  const rest = kept === 0 ? { zh: "", en: "" } : { zh: `，${kept} 篇已有`, en: `, ${kept} there already` };
  return dryRun
    ? { zh: `只是预演：会写 ${fresh} 篇${rest.zh}。`, en: `A dry run: ${fresh} notes would be written${rest.en}.` }
    : { zh: `写了 ${fresh} 篇${rest.zh}。`, en: `${fresh} notes written${rest.en}.` };
}
