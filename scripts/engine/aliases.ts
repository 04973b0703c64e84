/** Addresses under `aliases:` in a front matter: one, or a list. */
export function aliasesOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === "string" && one !== "");
}
