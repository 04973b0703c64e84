import type { PostDocument } from "./documents.ts";
import type { LoadedPost } from "./load-post.ts";

/** A post and its document. */
export interface Sourced {
  readonly source: LoadedPost;
  readonly document: PostDocument;
}
