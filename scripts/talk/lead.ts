import { isName, withoutTitles } from "./name.ts";

/** A bold name that opens a speaker's bio: `**方杰民：**…`, `**方杰民**，…`, `**方杰民**：…`. */
export interface Lead {
  readonly names: readonly string[];
  /** As the reader sees it, with its colon. */
  readonly text: string;
  readonly value: string;
}

/**
 * Reads a lead at the start of a text that stands in a speakers' section. Behind a colon any short text is a name there,
 * as long as `isKnown` (a label of the vocabulary) denies it; before a comma or nothing only what looks like one.
 */
export function readLead(text: string, isKnown: (name: string) => boolean): Lead | undefined {
  const [whole, name, inner, outer, separator] =
    /^[ \t\u3000]*(?:\*\*|__)[ \t\u3000]*([^\n:：*_，,]{1,60}?)[ \t\u3000]*(?:([:：，,])[ \t\u3000]*)?(?:\*\*|__)(?:[ \t\u3000]*([:：])|(?=[ \t\u3000]*([，,(（|｜—–]|-\s))|)/u.exec(
      text,
    ) ?? [];
  if (whole === undefined || name === undefined || isKnown(name)) return undefined;
  const colon = inner ?? outer;
  const names = namesOf(name);
  const isSure = names.every(isName);
  const hasColon = colon === ":" || colon === "：";
  if (!isSure && !(hasColon && maybeName(name))) return undefined;
  const value = text.slice(whole.length);
  if (colon === undefined && separator === undefined && !/^(?:\s|$)/.test(value)) return undefined;
  return { names, text: name + (colon ?? ""), value };
}

/** `张三（某大学）` → 张三; `张三、李四` → both. */
function namesOf(text: string): string[] {
  const bare = text.replace(/\s*[(（][^()（）]*[)）]\s*$/u, "");
  const split = bare.split(/\s*(?:[、&／/]|\band\b)\s*/).map(withoutTitles);
  return split.length > 1 && split.every(isName) ? split : [withoutTitles(bare)];
}

/** Short, and no sentence: what stands before a colon in a speakers' section. */
function maybeName(text: string): boolean {
  const bare = text.replace(/\s*[(（][^()（）]*[)）]\s*$/u, "").trim();
  if (/^\p{Script=Han}+$/u.test(bare)) return false;
  return (
    bare.length <= 40 &&
    /^\p{L}[\p{L} .'’·•・-]*$/u.test(bare) &&
    /^\p{Lu}|\p{Script=Han}/u.test(bare) &&
    bare.split(/\s+/).length <= 4 &&
    /[·•・]|\p{Lu}[^ ]* \p{Lu}/u.test(bare)
  );
}
