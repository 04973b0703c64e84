import { readFileSync } from "node:fs";
import { posix } from "node:path";

import { imageSize } from "image-size";

import type { Asset } from "../markdown/document.ts";
import { linkTo } from "../urls.ts";
import type { FoundFile } from "./files.ts";
import type { Pictures } from "./pictures.ts";

/** A post or page that may name files: where its source stands and where its page goes. */
export interface AssetOwner {
  /** Path below the source folder: `_posts/x.md`. */
  readonly source: string;
  readonly path: string;
  readonly isPost: boolean;
}

/** Where authors' images and files are found, and which of those beside a post must be published with it. */
export interface SiteAssets {
  /** The file that a post or page names, or the page that a link to another post's `.md` file means. */
  find(name: string, owner: AssetOwner): Asset | undefined;
  /** Files to publish beside the pages that name them: path in the site to file. */
  readonly beside: ReadonlyMap<string, FoundFile>;
}

export interface AssetSources {
  readonly root: string;
  /** Files of the source folder that are published at their own path. */
  readonly assets: readonly FoundFile[];
  /** Files under `_posts/` that are no posts. */
  readonly postFiles: readonly FoundFile[];
  /** Path of the page that each post's and page's source becomes. */
  readonly pages: ReadonlyMap<string, string>;
  readonly pictures: Pick<Pictures, "sourcesOf">;
}

/**
 * Finds a name in the post's asset folder, then beside its `.md` file, then from the source folder's top for a name that
 * starts with `/`. Asset folders are published whole by Hexo's rule; a file beside a post only where a post names it.
 */
export function createAssets({ root, assets, postFiles, pages, pictures }: AssetSources): SiteAssets {
  const published = new Map(assets.map((file) => [file.path, file]));
  const besidePosts = new Map(postFiles.map((file) => [file.path, file]));
  const beside = new Map<string, FoundFile>();
  const sizes = new Map<string, Size>();

  const offer = (file: FoundFile, path: string): Asset => {
    const size = sizes.get(file.absolute) ?? sizeOf(file);
    sizes.set(file.absolute, size);
    const sources = size.width === undefined ? [] : pictures.sourcesOf(file, size.width);
    return { src: linkTo(root, path), ...size, ...(sources.length === 0 ? {} : { sources }) };
  };
  return {
    beside,
    find: (name, owner) => {
      for (const candidate of candidates(name, owner)) {
        const page = pages.get(candidate);
        if (page !== undefined) return { src: linkTo(root, page) };
        const own = published.get(candidate);
        if (own !== undefined) return offer(own, own.path);
        const near = owner.isPost ? besidePosts.get(candidate) : undefined;
        if (near !== undefined) {
          const path = besidePath(name, owner);
          beside.set(path, near);
          return offer(near, path);
        }
      }
      return undefined;
    },
  };
}

function candidates(name: string, { source }: AssetOwner): string[] {
  if (name.startsWith("/")) return [name.slice(1)];
  const folder = source.replace(/\.\w+$/, "");
  return [posix.join(folder, name), posix.join(posix.dirname(source), name)].filter((path) => !path.startsWith(".."));
}

/** Beside the post's page, in a folder of its name, where Hexo publishes asset folders, too. */
export function besidePath(name: string, { path }: Pick<AssetOwner, "path">): string {
  const folder = path.replace(/(?:index)?\.html?$/, "");
  return posix.join(folder, name.replace(/^(?:\.\.?\/)+/, ""));
}

interface Size {
  readonly width?: number;
  readonly height?: number;
}

/** A file of a post's asset folder as Hexo's tags and plugins know it. */
export interface PostAssetDocument {
  readonly _id: string;
  readonly post: string;
  readonly slug: string;
  readonly path: string;
  readonly source: string;
}

/** Every file of the posts' asset folders, with the place that Hexo publishes it at. */
export function assetFolders(
  posts: readonly { readonly _id: string; readonly source: string; readonly path: string }[],
  files: readonly FoundFile[],
): PostAssetDocument[] {
  const owners = new Map(posts.map((post) => [post.source.replace(/\.\w+$/, "/"), post]));
  return files.flatMap((file) => {
    const owner = foldersOf(file.path)
      .map((folder) => owners.get(folder))
      .find((post) => post !== undefined);
    if (owner === undefined) return [];
    const slug = file.path.slice(owner.source.replace(/\.\w+$/, "/").length);
    const path = posix.join(owner.path.replace(/\.html?$/, ""), slug);
    return [{ _id: `source/${file.path}`, post: owner._id, slug, path, source: file.absolute }];
  });
}

/** The folders above a file, nearest first, each with a slash at its end. */
function foldersOf(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, at) => `${names.slice(0, names.length - at).join("/")}/`);
}

/** Width and height in CSS pixels of an image that says so; nothing for any other file. */
function sizeOf({ absolute, path }: FoundFile): Size {
  if (!/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path)) return {};
  try {
    const { width, height, orientation = 1 } = imageSize(readFileSync(absolute));
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return {};
  }
}
