import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

import mime from "mime";

import { compare } from "../../compare.ts";

/** A file of the site and where a server is to serve it. */
export interface ServedFile {
  /** Path below `public/`, with slashes. */
  readonly path: string;
  readonly file: string;
  readonly address: string;
  /** What kind of content a browser must be told; undefined where it does not matter. */
  readonly type: string | undefined;
}

/** Files that are said to a host and are served by few. */
const forHosts = /(?:^|\/)(?:\.nojekyll|CNAME|_headers|_redirects|\.git\w*)$/;

/** Every file of a folder that a server serves, by path. */
export function servedFiles(folder: string, base: string): ServedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(folder, file).split(sep).join("/") }))
    .filter(({ path }) => !forHosts.test(path))
    .sort((a, b) => compare(a.path, b.path))
    .map(({ file, path }) => ({ path, file, address: addressIn(base, path), type: typeOf(path) }));
}

/** A folder's page is served at the folder's address. */
export function addressIn(base: string, path: string): string {
  const segments = path.replace(/(^|\/)index\.html$/, "$1").split("/");
  return `${base.replace(/\/+$/, "")}/${segments.map(encodeURIComponent).join("/")}`;
}

/** Kinds that browsers obey or refuse by their type; feeds and data pass as what hosts make of them. */
function typeOf(path: string): string | undefined {
  const type = mime.getType(path) ?? undefined;
  return /^(?:text\/(?:html|css)|(?:text|application)\/javascript|image\/.+|font\/.+|application\/json)$/.test(
    type ?? "",
  )
    ? type
    : undefined;
}
