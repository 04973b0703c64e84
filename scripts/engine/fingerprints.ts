import type { Contents } from "./contents.ts";
import { checksum } from "./remember.ts";
import type { Site } from "./site.ts";
import type { Sourced } from "./sourced.ts";

/** Gives the fingerprint of what a read's name stands for (`reads.ts`): it changes whenever what is read there does. */
export type FingerprintOf = (name: string) => string;

/**
 * The names that are known: `posts`, `pages`, `categories`, `tags`, `data`, `library` and `languages` of the site, each also with
 * `.length`; `group ID` for the posts of a category or tag and `size ID` for their number; `prev PATH` and `next PATH` for the
 * neighbours of a post, `content PATH` for its text and HTML.
 */
export function createFingerprints(
  site: Site,
  contents: Contents,
  { data, library, languages }: Readonly<Record<"data" | "library" | "languages", unknown>>,
): FingerprintOf {
  const byDocument = new Map<object, Sourced>(site.posts.map((post) => [post.document, post]));
  const keyOf = (document: object) => {
    const post = byDocument.get(document);
    return post === undefined ? "" : contents.shownKey(post);
  };
  const keysOf = (documents: readonly object[]) => documents.map(keyOf);
  const groups = new Map([...site.categories, ...site.tags].map((group) => [group._id, group]));
  const byPath = new Map(site.posts.map((post) => [post.document.source, post]));
  const known: Readonly<Record<string, () => string>> = {
    posts: () => checksum(site.posts.map((post) => contents.shownKey(post)).join(" ")),
    "posts.length": () => String(site.posts.length),
    pages: () => checksum(JSON.stringify(site.pages.map(({ source }) => source.raw))),
    "pages.length": () => String(site.pages.length),
    categories: () => checksum(listOf(site.categories).join("\n")),
    "categories.length": () => String(site.categories.length),
    tags: () => checksum(listOf(site.tags).join("\n")),
    "tags.length": () => String(site.tags.length),
    data: () => checksum(JSON.stringify(data) ?? ""),
    library: () => JSON.stringify(library) ?? "",
    languages: () => JSON.stringify(languages) ?? "",
    "languages.length": () => JSON.stringify(languages) ?? "",
  };
  const find = (name: string): string => {
    const own = known[name];
    if (own !== undefined) return own();
    const at = name.indexOf(" ");
    const [kind, id] = [name.slice(0, at), name.slice(at + 1)];
    if (kind === "group") return checksum(keysOf(groups.get(id)?.posts.toArray() ?? []).join(" "));
    if (kind === "size") return String(groups.get(id)?.length ?? 0);
    const post = byPath.get(id);
    if (kind === "content") return post === undefined ? "none" : contents.key(post);
    const neighbour: unknown = post?.document[kind];
    return typeof neighbour === "object" && neighbour !== null ? keyOf(neighbour) : "none";
  };
  const found = new Map<string, string>();
  return (name) => {
    const fingerprint = found.get(name) ?? find(name);
    found.set(name, fingerprint);
    return fingerprint;
  };
}

function listOf(groups: Site["categories"]): string[] {
  return groups.map(({ _id, path }) => `${_id} ${path}`);
}
