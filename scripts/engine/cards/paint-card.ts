import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

import type { Card } from "../../cards/card.ts";
import { drawCard, textsOf } from "../../cards/draw-card.ts";
import type { Fonts } from "./fonts.ts";

/** The card as PNG; from its file in the cache where it was drawn before, as the same card gives the same bytes. */
export async function paintCard(file: string, card: Card, fonts: () => Promise<Fonts>): Promise<Buffer> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined && kept.length > 0) return kept;
  const bytes = await paint(card, await fonts());
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return bytes;
}

async function paint(card: Card, fonts: Fonts): Promise<Buffer> {
  const coverage = await fonts.cover(
    textsOf(card).map(([text]) => text),
    card.language,
  );
  const { default: sharp } = await import("sharp");
  // No card is like another.
  sharp.cache(false);
  const svg = Buffer.from(drawCard(card, coverage, fonts.shape));
  // A better packed file is half the size and takes four times as long.
  return sharp(svg).png({ compressionLevel: 6 }).toBuffer();
}
