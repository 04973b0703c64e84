import type { Contents } from "./contents.ts";
import { checksum } from "./remember.ts";
import type { Site } from "./site.ts";

/** Gives the fingerprint of what a read's name stands for (`reads.ts`): it changes whenever what is read there does. */
export type FingerprintOf = (name: string) => string;

/**
 * The names that are known: `posts`, `pages`, `categories`, `tags`, `data` and `library` of the site, each also with `.length`;
 * `group ID` for the posts of a category or tag; `prev PATH` and `next PATH` for the neighbours of a post.
 */
export function createFingerprints(
  site: Site,
  contents: Contents,
  { data, library }: { readonly data: unknown; readonly library: unknown },
): FingerprintOf {
  const keys = new Map<object, string>(site.posts.map((post) => [post.document, contents.key(post)]));
  const keysOf = (documents: readonly object[]) => documents.map((document) => keys.get(document) ?? "");
  const groups = new Map([...site.categories, ...site.tags].map((group) => [group._id, group]));
  const byPath = new Map(site.posts.map(({ document }) => [document.source, document]));
  const listOf = (list: Site["categories"]) =>
    list.map(({ _id, path, posts }) => [_id, path, ...keysOf(posts.toArray())].join(" "));
  const known: Readonly<Record<string, () => string>> = {
    posts: () => checksum([...keys.values()].join(" ")),
    "posts.length": () => String(site.posts.length),
    pages: () => checksum(JSON.stringify(site.pages.map(({ source }) => source.raw))),
    "pages.length": () => String(site.pages.length),
    categories: () => checksum(listOf(site.categories).join("\n")),
    "categories.length": () => String(site.categories.length),
    tags: () => checksum(listOf(site.tags).join("\n")),
    "tags.length": () => String(site.tags.length),
    data: () => checksum(JSON.stringify(data) ?? ""),
    library: () => JSON.stringify(library) ?? "",
  };
  const find = (name: string): string => {
    const own = known[name];
    if (own !== undefined) return own();
    const at = name.indexOf(" ");
    const [kind, id] = [name.slice(0, at), name.slice(at + 1)];
    if (kind === "group") return checksum(keysOf(groups.get(id)?.posts.toArray() ?? []).join(" "));
    const neighbour: unknown = byPath.get(id)?.[kind];
    return typeof neighbour === "object" && neighbour !== null ? (keys.get(neighbour) ?? "") : "none";
  };
  const found = new Map<string, string>();
  return (name) => {
    const fingerprint = found.get(name) ?? find(name);
    found.set(name, fingerprint);
    return fingerprint;
  };
}
