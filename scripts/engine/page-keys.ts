import type { Planned } from "./drawing.ts";
import type { LoadedPages } from "./load.ts";
import type { MadeBy } from "./manifest.ts";
import { keyOfData } from "./page-data.ts";
import { checksum } from "./remember.ts";
import type { Sourced } from "./sourced.ts";

/** Tells by its key whether a page is as it was drawn before. */
export interface PageKeys {
  /** Undefined where the page's data holds something whose changes cannot be seen. */
  keyOf(page: Planned, reads: readonly string[]): string | undefined;
  isCurrent(page: Planned, made: MadeBy | undefined): boolean;
}

/**
 * The keys of the pages of a loaded site as its content is known now; `base` stands for the code, the settings and the
 * theme. A page's key is made of the base, its layout, its path, its data, and what was read of the site when it was drawn.
 * Of a post, its own page shows everything, another page what is said of it in a list.
 */
export function createPageKeys({ site, contents, fingerprints, libraryKey }: LoadedPages, base: string): PageKeys {
  const fingerprintOf = fingerprints();
  const posts = new Map<object, Sourced>(site.posts.map((post) => [post.document, post]));
  // a post stands in half a dozen lists
  const known = new Map<object, string>(
    site.pages.map(({ document }) => [document, `page ${checksum(document.raw, document.content)}`]),
  );
  const documentKey = (value: object) => {
    const key = known.get(value);
    if (key !== undefined) return key;
    const post = posts.get(value);
    if (post === undefined) return undefined;
    const made = `post ${contents.shownKey(post)}`;
    known.set(value, made);
    return made;
  };
  const keyOf: PageKeys["keyOf"] = ({ path, view, data }, reads) => {
    const post = posts.get(data);
    const shelf = libraryKey(data);
    const own = post === undefined ? (shelf ?? keyOfData(data, documentKey)) : ownKey(post);
    if (own === undefined) return undefined;
    const isLate = post === undefined && shelf !== undefined;
    return (
      base +
      checksum(view.path, path, own, shelf ?? "", isLate ? "" : translationsOf(data), ...reads.map(fingerprintOf))
    );
  };
  const ownKey = (post: Sourced) => {
    const { prev, next } = post.document;
    return [contents.key(post), ...[prev, next].map((other) => (isObject(other) && documentKey(other)) || "none")].join(
      " ",
    );
  };
  return {
    keyOf,
    // The keys of posts are not asked for where the base tells already that the page is another.
    isCurrent: (page, made) => made?.key.startsWith(base) === true && keyOf(page, made.reads) === made.key,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The translations of a post change with other posts. The library's data is made when it is looked at. */
function translationsOf(data: object): string {
  return "translations" in data ? (JSON.stringify(data.translations) ?? "") : "";
}
