/** The key of a post's or page's document by itself; undefined for anything else. */
export type DocumentKey = (value: object) => string | undefined;

/**
 * A text that differs wherever the data that a generator gives for a page differs; undefined where the data holds
 * something whose changes cannot be seen, a function for one: such a page is drawn each time.
 */
export function keyOfData(data: unknown, keyOf: DocumentKey): string | undefined {
  const pieces: string[] = [];
  return describe(data, keyOf, pieces, 0) ? pieces.join("\0") : undefined;
}

/** Data that is deeper than this is not looked through. */
const deepest = 6;

function describe(value: unknown, keyOf: DocumentKey, pieces: string[], depth: number): boolean {
  if (typeof value !== "object" || value === null) {
    pieces.push(`${typeof value} ${String(value)}`);
    return typeof value !== "function" && typeof value !== "symbol";
  }
  const own = keyOf(value);
  if (own !== undefined) {
    pieces.push(own);
    return true;
  }
  if (depth > deepest) return false;
  const list = listOf(value);
  if (list !== undefined) {
    pieces.push(`list ${list.length}`);
    return list.every((item) => describe(item, keyOf, pieces, depth + 1));
  }
  if (value instanceof Date || isMoment(value)) {
    pieces.push(`time ${value.valueOf()}`);
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(value).every(([name, inner]) => {
    pieces.push(name);
    return describe(inner, keyOf, pieces, depth + 1);
  });
}

/** An array, or the documents of a collection. */
function listOf(value: object): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return "data" in value && Array.isArray(value.data) && "toArray" in value ? value.data : undefined;
}

function isMoment(value: object): value is { valueOf(): number } {
  return "_isAMomentObject" in value;
}
