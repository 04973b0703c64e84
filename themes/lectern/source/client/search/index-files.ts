import {
  blockPath,
  choicesPath,
  manifestPath,
  speakersPath,
  type Choice,
  type Choices,
  type Manifest,
} from "../../../../../scripts/search/manifest.ts";
import { sectionsOf, type Section } from "../../../../../scripts/search/page-text.ts";
import { shardPath, type ShardKind } from "../../../../../scripts/search/shards.ts";
import type { NoteRow } from "../../../../../scripts/search/terms.ts";

/** The files of the index, each fetched once. */
export interface IndexFiles {
  manifest(): Promise<Manifest>;
  shard(kind: ShardKind, shard: number): Promise<Uint8Array>;
  row(note: number): Promise<NoteRow>;
  choices(): Promise<Choices>;
  speakers(): Promise<readonly Choice[]>;
  /** The sections of a note, from its page; undefined where the page cannot be had. */
  sections(href: string): Promise<readonly Section[] | undefined>;
}

export function openIndex(folder: URL): IndexFiles {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, get: () => Promise<T>): Promise<T> => {
    const known = kept.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const got = get();
    kept.set(name, got);
    got.catch(() => kept.delete(name));
    return got;
  };
  const manifest = () =>
    once("", async () => (await get(new URL(manifestPath, folder), "no-cache")).json() as Promise<Manifest>);
  /** A file's sum stands in its address: a copy of another state of the site is never taken for this one. */
  const file = (kind: keyof Manifest["sums"], number: number, path: string) =>
    manifest().then(({ sums }) => get(new URL(`${path}?v=${sums[kind][number] ?? ""}`, folder), "default"));
  const json = <T>(kind: keyof Manifest["sums"], number: number, path: string) =>
    once(path, async () => (await file(kind, number, path)).json() as Promise<T>);
  return {
    manifest,
    shard: (kind, shard) => {
      const path = shardPath(kind, shard);
      return once(path, async () => new Uint8Array(await (await file(kind, shard, path)).arrayBuffer()));
    },
    row: async (note) => {
      const { block } = await manifest();
      const number = Math.floor(note / block);
      const rows = await json<readonly NoteRow[]>("notes", number, blockPath(number));
      const row = rows[note % block];
      if (row === undefined) throw new Error(`the index has no note ${note}`);
      return row;
    },
    choices: () => json("choices", 0, choicesPath),
    speakers: () => json("speakers", 0, speakersPath),
    sections: (href) => once(href, () => readSections(href).catch(() => undefined)),
  };
}

async function get(address: URL, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
  return response;
}

/** What of a note's page is not its text. */
const around = ":scope > header, :scope > footer, :scope > details, .beside, nav, form, dialog";

async function readSections(href: string): Promise<readonly Section[] | undefined> {
  const response = await get(new URL(href), "default");
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const article = page.querySelector("article");
  if (article === null) return undefined;
  for (const other of article.querySelectorAll(around)) other.remove();
  return sectionsOf(article.innerHTML);
}
