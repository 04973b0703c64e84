import { createHash } from "node:crypto";

/** Letters of a slug at most; file systems take 255 bytes, and a Han character is three. */
const longest = 72;

/** A readable piece of an address, made of the text alone: `DARTS: Differentiable …` is `darts-differentiable-…`. */
export function slugOf(text: string): string {
  return cut(wordsOf(text.normalize("NFKC").toLowerCase()), text);
}

/** The same for a person's name, whose case stays: `Ada Merriweather` is `Ada-Merriweather`. */
export function nameSlugOf(name: string): string {
  return cut(wordsOf(name.normalize("NFKC")), name);
}

function wordsOf(text: string): string {
  return text
    .replace(/['’‘]/g, "")
    .replace(/\+/g, " plus ")
    .replace(/#/g, " sharp ")
    .replace(/\*/g, " star ")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** A long text ends in a piece of its hash, so that two that begin alike stay apart. */
function cut(slug: string, text: string): string {
  if (slug === "") return hashOf(text);
  if (slug.length <= longest) return slug;
  const head = slug.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
  const words = head.includes("-") ? head.slice(0, head.lastIndexOf("-")) : head;
  return `${words}-${hashOf(slug)}`;
}

function hashOf(text: string): string {
  return createHash("sha1").update(text).digest("hex").slice(0, 8);
}
