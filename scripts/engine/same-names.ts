/**
 * Tells which names a data file says belong together: a list of `{ name, aliases }` (a paper's `title` is its name), or
 * the same by name.
 */
export function sameNames(data: unknown): (name: string, other: string) => boolean {
  const first = new Map<string, string>();
  for (const [name, aliases] of entriesOf(data)) for (const one of [name, ...aliases]) first.set(one, name);
  const nameOf = (name: string) => first.get(name) ?? name;
  return (name, other) => nameOf(name) === nameOf(other);
}

function entriesOf(data: unknown): [name: string, aliases: string[]][] {
  if (typeof data !== "object" || data === null) return [];
  const entries: [unknown, unknown][] = Array.isArray(data)
    ? data.map((item: unknown) => [valueOf(item, "name") ?? valueOf(item, "title"), item])
    : Object.entries(data);
  return entries.flatMap(([name, item]): [string, string[]][] => {
    if (typeof name !== "string") return [];
    const aliases: unknown = Array.isArray(item) ? item : (valueOf(item, "aliases") ?? valueOf(item, "alias") ?? []);
    const list: unknown[] = Array.isArray(aliases) ? aliases : [aliases];
    return [[name, list.filter((one): one is string => typeof one === "string")]];
  });
}

function valueOf(item: unknown, key: string): unknown {
  return typeof item === "object" && item !== null ? (Reflect.get(item, key) as unknown) : undefined;
}
