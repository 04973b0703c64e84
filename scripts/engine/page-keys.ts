import type { Planned } from "./drawing.ts";
import type { LoadedPages } from "./load.ts";
import type { MadeBy } from "./manifest.ts";
import { keyOfData } from "./page-data.ts";
import { checksum } from "./remember.ts";

/** Tells by its key whether a page is as it was drawn before. */
export interface PageKeys {
  /** Undefined where the page's data holds something whose changes cannot be seen. */
  keyOf(page: Planned, reads: readonly string[]): string | undefined;
  isCurrent(page: Planned, made: MadeBy | undefined): boolean;
}

/**
 * The keys of the pages of a loaded site as its content is known now; `base` stands for the code, the settings and the
 * theme. A page's key is made of the base, its layout, its path, its data, and what was read of the site when it was drawn.
 */
export function createPageKeys({ site, contents, fingerprints }: LoadedPages, base: string): PageKeys {
  const fingerprintOf = fingerprints();
  const documents = new Map<object, string>([
    ...site.posts.map((post): [object, string] => [post.document, `post ${contents.key(post)}`]),
    ...site.pages.map(({ document }): [object, string] => [
      document,
      `page ${checksum(document.raw, document.content)}`,
    ]),
  ]);
  const documentKey = (value: object) => documents.get(value);
  const keyOf: PageKeys["keyOf"] = ({ path, view, data }, reads) => {
    const own = keyOfData(data, documentKey);
    if (own === undefined) return undefined;
    return checksum(
      base,
      view.path,
      path,
      own,
      neighboursOf(data, documents),
      shelfOf(data),
      ...reads.map(fingerprintOf),
    );
  };
  return {
    keyOf,
    isCurrent: (page, made) => made !== undefined && keyOf(page, made.reads) === made.key,
  };
}

/** What the library knows around a post changes with other posts. */
function shelfOf(data: object): string {
  return "shelf" in data ? (JSON.stringify(data.shelf) ?? "") : "";
}

function neighboursOf(data: object, documents: ReadonlyMap<object, string>): string {
  if (!documents.has(data)) return "";
  const { prev, next } = data as { readonly prev?: object; readonly next?: object };
  return [prev, next].map((post) => (post && documents.get(post)) ?? "none").join(" ");
}
