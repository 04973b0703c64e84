import type { PostRules } from "../source/post.ts";
import type { FoundFile } from "./files.ts";
import type { FileRules } from "./kinds.ts";

/** What the settings say of the source folder. */
export interface SourceRules {
  readonly files: FileRules;
  readonly posts: PostRules;
  readonly drafts: boolean;
  /** `new_post_name` of the site. */
  readonly newPostName: string;
  /** Name of the source folder below the site's. */
  readonly folder: string;
}

/** Path of a source file from the site's folder. */
export function sitePath(file: FoundFile, { folder }: SourceRules): string {
  return `${folder}/${file.path}`;
}
