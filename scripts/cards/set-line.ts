import type { FontName } from "./clusters.ts";
import type { Unit } from "./units.ts";

/** A shaped text; lengths in em, the outline's `y` upwards. */
export interface Shaped {
  readonly width: number;
  readonly glyphs: readonly Glyph[];
}

interface Glyph {
  /** An SVG path in units of the font. */
  readonly path: string;
  readonly unitsPerEm: number;
  readonly x: number;
  readonly y: number;
}

export type Weight = 500 | 700;

/** Shapes a text that one font has whole. */
export type Shape = (text: string, font: FontName, weight: Weight) => Shaped;

/** A unit with its shape. */
export interface SetUnit extends Unit {
  readonly shaped: Shaped;
  /** Room before it in em, where it does not begin a line. */
  readonly gap: number;
}

/** Between Han and other letters stands a small space, as https://www.w3.org/TR/clreq/#mixed_text_composition_in_horizontal_writing_mode has it. */
const smallGap = 0.16;
const wordGap = 0.26;

const letter = /[\p{L}\p{N}]/u;

export function setUnits(units: readonly Unit[], shape: Shape, weight: Weight): SetUnit[] {
  return units.map((unit, at) =>
    Object.assign({}, unit, { shaped: shape(unit.text, unit.font, weight), gap: gapBetween(units[at - 1], unit) }),
  );
}

function gapBetween(last: Unit | undefined, unit: Unit): number {
  if (last === undefined) return 0;
  if (unit.isSpaced) return wordGap;
  const isMixed = last.isWide !== unit.isWide;
  return isMixed && letter.test(last.text.slice(-1)) && letter.test(unit.text) ? smallGap : 0;
}

export function widthOf(units: readonly SetUnit[]): number {
  return units.reduce((sum, { shaped, gap }, at) => sum + shaped.width + (at === 0 ? 0 : gap), 0);
}

interface Place {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  /** Pixels of an em. */
  readonly size: number;
}

/** SVG of a line. */
export function drawLine(units: readonly SetUnit[], { x, y, size }: Place): string {
  let at = x;
  return units
    .flatMap(({ shaped, gap }, place) => {
      if (place > 0) at += gap * size;
      const start = at;
      at += shaped.width * size;
      return shaped.glyphs.map((glyph) => {
        const scale = size / glyph.unitsPerEm;
        const [left, base] = [round(start + glyph.x * size), round(y - glyph.y * size)];
        return `<path transform="translate(${left} ${base}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${glyph.path}"/>`;
      });
    })
    .join("");
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
