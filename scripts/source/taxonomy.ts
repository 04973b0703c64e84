/** Categories of front matter as Hexo reads them: a plain list is one line of descent, a list of lists several. Undefined if not names. */
export function groupsOf(value: unknown): string[][] | undefined {
  if (value === null || value === undefined || value === "") return [];
  if (!Array.isArray(value)) return isName(value) ? [[String(value)]] : undefined;
  const items: unknown[] = value;
  if (items.some(Array.isArray)) {
    const groups = items.map((item) => (Array.isArray(item) ? namesOf(item) : namesOf([item])));
    return groups.every((group) => group !== undefined) ? groups.filter((group) => group.length > 0) : undefined;
  }
  const names = namesOf(items);
  if (names === undefined) return undefined;
  return names.length === 0 ? [] : [names];
}

/** Tags of front matter: one name or a list; empty entries are passed over. Undefined if not names. */
export function namesOf(value: unknown): string[] | undefined {
  if (value === null || value === undefined || value === "") return [];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const given = items.filter((item) => item !== null && item !== undefined && item !== "");
  return given.every(isName) ? [...new Set(given.map(String))] : undefined;
}

function isName(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
