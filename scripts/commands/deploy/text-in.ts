/** The first of some keys that holds a text, or a number, which is one that was not quoted. */
export function textIn(options: Readonly<Record<string, unknown>>, ...keys: readonly string[]): string | undefined {
  const found = keys.map((key) => options[key]).find((value) => typeof value === "string" || typeof value === "number");
  return found === undefined || found === "" ? undefined : String(found);
}
