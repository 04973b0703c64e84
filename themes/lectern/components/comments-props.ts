import type { Locals } from "../../../scripts/locals.ts";
import type { CommentsProps } from "./Comments.tsx";

/** The comments of a note; undefined where the site has none, or the note's front matter says `comments: false`. */
export function commentsProps({ services, page, assets, __ }: Locals, language: string): CommentsProps | undefined {
  const { comments } = services;
  if (comments === undefined || page.comments === false) return undefined;
  return {
    kind: comments.kind,
    options: JSON.stringify({ ...comments.options, language }),
    isSeen: comments.load === "scroll",
    script: assets["comments.js"] ?? "",
    styles: assets["comments.css"] ?? "",
    words: {
      heading: __("comments.heading"),
      ask: __("comments.ask", comments.host),
      show: __("comments.show"),
      failed: __("comments.failed", comments.host),
      plain: __("comments.plain"),
    },
  };
}
