import type { Locals } from "../../../scripts/locals.ts";

/** “1 note”, “12 notes”, 12 篇: the languages have a word for one and for others. */
export function counted(__: Locals["__"], thing: string, count: number): string {
  return __(`${thing}.${count === 1 ? "one" : "other"}`, count);
}
