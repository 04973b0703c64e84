/** A number for an address in the site; two addresses seldom have the same. FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function linkCode(address: string): number {
  let code = 0x811c9dc5;
  for (let at = 0; at < address.length; at += 1) code = Math.imul(code ^ address.charCodeAt(at), 0x01000193);
  return code >>> 0;
}

/** Codes of all addresses that lead to a file, or to an id of it. */
export function codesOf(path: string, id?: string): number[] {
  return namesOf(path).map((name) => linkCode(id === undefined ? name : `${name}#${id}`));
}

/** As static hosts do: a folder is its index, and a name may stand for the page or the folder of that name. */
function namesOf(path: string): string[] {
  const folder = /^(?:(.*)\/)?index\.html$/s.exec(path);
  if (folder !== null) return [path, path.slice(0, -10), folder[1] ?? "", path.slice(0, -5)];
  return path.endsWith(".html") ? [path, path.slice(0, -5)] : [path];
}
