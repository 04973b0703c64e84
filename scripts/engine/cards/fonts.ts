import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type * as HarfBuzz from "harfbuzzjs";

import { clustersOf, type Coverage, type FontName } from "../../cards/clusters.ts";
import { families, familiesFor, type Family, type FamilyName } from "../../cards/families.ts";
import type { Shape, Shaped, Weight } from "../../cards/set-line.ts";
import { readSlices, type SliceOf } from "../../cards/slices.ts";

/** The fonts of the installed packages. */
export interface Fonts {
  /** Opens every font that some texts need; what the answer covers can be shaped at once. */
  cover(texts: readonly string[], language: string): Promise<Coverage>;
  readonly shape: Shape;
}

interface OpenFont {
  readonly unitsPerEm: number;
  has(codePoint: number): boolean;
  shape(text: string, weight: Weight): Shaped;
}

/** `folder` is a file of the project, from where its packages are found. */
export async function openFonts(loader: string): Promise<Fonts> {
  const require = createRequire(loader);
  const { importPackage } = require("./import-package.cjs") as { importPackage: (name: string) => Promise<unknown> };
  const harfbuzz = (await importPackage("harfbuzzjs")) as typeof HarfBuzz;
  const { default: decompress } = await import("wawoff2/decompress.js");
  const opened = new Map<string, OpenFont>();
  const claims = new Map<FamilyName, SliceOf>();
  const claimsOf = (name: FamilyName) => {
    const known = claims.get(name) ?? readClaims(require, families[name]);
    claims.set(name, known);
    return known;
  };
  // What a package lists for CSS is more than its files have.
  const sliceOf = (family: FamilyName): SliceOf => {
    const claimed = claimsOf(family);
    return (code) => {
      const slice = claimed(code);
      return slice === undefined || opened.get(keyOf({ family, slice }))?.has(code) === false ? undefined : slice;
    };
  };
  const open = async (font: FontName) => {
    const family: Family = families[font.family];
    const file = require.resolve(`${family.package}/files/${fileOf(family, font.slice)}`);
    const bytes = Uint8Array.from(await decompress(await readFile(file)));
    opened.set(keyOf(font), openFont(harfbuzz, bytes, family));
  };
  return {
    cover: async (texts, language) => {
      const coverage = { families: familiesFor(language), sliceOf };
      for (;;) {
        const needed = texts.flatMap((text) => clustersOf(text, coverage).map(({ font }) => font));
        const closed = new Map(needed.map((font) => [keyOf(font), font]));
        for (const key of opened.keys()) closed.delete(key);
        if (closed.size === 0) return coverage;
        for (const font of closed.values()) await open(font);
      }
    },
    shape: (text, font, weight) => {
      const found = opened.get(keyOf(font));
      if (found === undefined) throw new Error(`${keyOf(font)} is not open`);
      return found.shape(text, weight);
    },
  };
}

function keyOf({ family, slice }: FontName): string {
  return `${family} ${slice}`;
}

function readClaims(require: NodeJS.Require, family: Family): SliceOf {
  if (family.whole !== undefined) return () => family.whole;
  const text = readFileSync(require.resolve(`${family.package}/unicode.json`), "utf8");
  return readSlices(JSON.parse(text) as Record<string, string>);
}

function fileOf({ package: name, isVariable }: Family, slice: string): string {
  const stem = name.replace(/^.*\//, "");
  return `${stem}-${slice}-${isVariable ? "wght" : "400"}-normal.woff2`;
}

function openFont(harfbuzz: typeof HarfBuzz, bytes: Uint8Array, { isVariable }: Family): OpenFont {
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const fonts = new Map<Weight, HarfBuzz.Font>();
  const fontOf = (weight: Weight) => {
    const known = fonts.get(weight) ?? new harfbuzz.Font(face);
    if (isVariable && !fonts.has(weight)) known.setVariations([new harfbuzz.Variation("wght", weight)]);
    fonts.set(weight, known);
    return known;
  };
  const shaped = new Map<string, Shaped>();
  const unitsPerEm = face.upem;
  return {
    unitsPerEm,
    has: (codePoint) => fontOf(500).nominalGlyph(codePoint) !== undefined,
    shape: (text, weight) => {
      const key = `${weight} ${text}`;
      const known = shaped.get(key) ?? shapeText(harfbuzz, fontOf(weight), text, unitsPerEm);
      shaped.set(key, known);
      return known;
    },
  };
}

function shapeText(harfbuzz: typeof HarfBuzz, font: HarfBuzz.Font, text: string, unitsPerEm: number): Shaped {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  const places = buffer.getGlyphPositions();
  let x = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint: glyph }, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[at] ?? {};
    const start = x + xOffset;
    x += xAdvance;
    // The first glyph of a font is the box for what it lacks.
    return {
      path: glyph === 0 ? "" : font.glyphToPath(glyph),
      unitsPerEm,
      x: start / unitsPerEm,
      y: yOffset / unitsPerEm,
    };
  });
  return { width: x / unitsPerEm, glyphs: glyphs.filter(({ path }) => path !== "") };
}
