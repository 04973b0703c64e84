import { characterReference, decodeEntities } from "../entities.ts";
import { textPiece } from "./piece.ts";
import type { InlineRule } from "./rule.ts";

/** `\*` is the character itself. */
export const escape: InlineRule = ({ text }, start) => {
  const character = text.charAt(start + 1);
  if (!/[!-/:-@[-`{-~]/.test(character)) return undefined;
  const end = start + 2;
  return { token: { type: "escape", raw: text.slice(start, end), text: character }, start, end, depth: 0 };
};

/** `&amp;`, `&#x4e2d;` */
export const entity: InlineRule = ({ text }, start) => {
  characterReference.lastIndex = start;
  const found = characterReference.exec(text)?.[0];
  if (found === undefined) return undefined;
  const decoded = decodeEntities(found);
  return decoded === found ? undefined : textPiece(text, start, start + found.length, decoded);
};
