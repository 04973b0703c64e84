import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { cardOf, type Card } from "../../cards/card.ts";
import { clustersOf } from "../../cards/clusters.ts";
import { textsOf } from "../../cards/draw-card.ts";
import { diagnose, type Diagnostic } from "../../diagnostic.ts";
import type { Note } from "../../note.ts";
import { cardPath } from "../../urls.ts";
import { cacheFolder, type Host } from "../cache.ts";
import type { OpenSite } from "../open-site.ts";
import { checksum, readChecked, writeChecked } from "../remember.ts";
import type { Sourced } from "../sourced.ts";
import type { LateFile } from "../late-file.ts";
import { openFonts, type Fonts } from "./fonts.ts";
import { paintCard } from "./paint-card.ts";

/** The social cards of a site that is loaded: one for each talk, drawn when the site is written or when one is asked for. */
export interface Cards {
  /** Which characters no font has, once every note is made. */
  check(): Promise<readonly Diagnostic[]>;
  files(): readonly LateFile[];
  /** Keeps what was found of each card, and drops cards that are no more. */
  remember(): void;
}

interface Wanted {
  readonly post: Sourced;
  readonly note: Note;
  readonly card: Card;
  /** Stands for all that the picture is made of. */
  readonly key: string;
}

/** Characters that no font has, by the key of the card. */
type Missing = Readonly<Record<string, string>>;

/** A server that reads its site again need not open the fonts again. */
let fonts: Promise<Fonts> | undefined;

/** Loaded only where the site wants cards. */
export function openCards(host: Host, { site, contents, settings }: OpenSite): Cards {
  const folder = join(cacheFolder(host.hexo), "cards");
  const index = join(folder, "missing.json");
  const known = (readChecked(index) ?? {}) as Missing;
  const found: Record<string, string> = {};
  const fontsNow = () => (fonts ??= openFonts(host.writerFile));
  let wanted: readonly Wanted[] = [];
  return {
    check: async () => {
      wanted = site.posts.flatMap((post): Wanted[] => {
        const note = contents.note(post);
        if (note === undefined) return [];
        const card = cardOf(note, settings);
        return card === undefined ? [] : [{ post, note, card, key: keyOf(host, card) }];
      });
      const diagnostics: Diagnostic[] = [];
      for (const { post, note, card, key } of wanted) {
        const missing = known[key] ?? (await missingIn(card, await fontsNow()));
        found[key] = missing;
        if (missing !== "")
          diagnostics.push(diagnose("card-glyph-missing", placeOf(post, note, missing), { characters: missing }));
      }
      return diagnostics;
    },
    files: () =>
      wanted.map(({ note, card, key }) => ({
        path: cardPath(note.path),
        mark: key,
        data: () => paintCard(join(folder, `${key}.png`), card, fontsNow),
      })),
    remember: () => {
      if (JSON.stringify(known) === JSON.stringify(found)) return;
      mkdirSync(folder, { recursive: true });
      writeChecked(index, found);
      for (const name of readdirSync(folder)) {
        if (name.endsWith(".png") && found[name.slice(0, -".png".length)] === undefined) rmSync(join(folder, name));
      }
    },
  };
}

/** The code stands for the fonts, too: it changes with the packages that are installed. */
function keyOf({ code }: Host, card: Card): string {
  return checksum(code, JSON.stringify(card)).replaceAll("_", "-");
}

async function missingIn(card: Card, opened: Fonts): Promise<string> {
  const texts = textsOf(card).map(([text]) => text);
  const coverage = await opened.cover(texts, card.language);
  const missing = texts.flatMap((text) => clustersOf(text, coverage).flatMap((cluster) => cluster.missing ?? []));
  return [...new Set(missing)].join("");
}

/** The title's place, else the speaker's whose name it is, else the file's start. */
function placeOf({ source }: Sourced, { title, talk }: Note, missing: string) {
  const { path, front } = source.source;
  const holds = (text: string) => Array.from(missing).some((sign) => text.includes(sign));
  if (holds(title)) return { path, ...front.placeOf(["title"]) };
  return { path, line: talk?.speakers.find(({ name }) => holds(name))?.line ?? 1, column: 1 };
}
