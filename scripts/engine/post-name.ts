import { extname } from "node:path";

import type { SourceFile } from "../source/post.ts";
import { Permalink, slugize } from "./hexo-util.ts";

const nameSegments = { year: /(\d{4})/, month: /(\d{2})/, day: /(\d{2})/, i_month: /(\d{1,2})/, i_day: /(\d{1,2})/ };

/** What a file name says by `new_post_name`; a name of another shape is all slug. */
export function readName(path: string, pattern: string): SourceFile["name"] {
  const bare = path.slice(0, path.length - extname(path).length);
  const rule = pattern.slice(0, pattern.length - extname(pattern).length);
  const parts: Readonly<Record<string, string>> | undefined = new Permalink(rule, { segments: nameSegments }).parse(
    bare,
  );
  if (!parts) return { slug: slugize(bare) };
  const date = { year: parts["year"], month: parts["month"] ?? parts["i_month"], day: parts["day"] ?? parts["i_day"] };
  const known = Object.entries(date).filter(([, value]) => value !== undefined);
  return { slug: parts["title"] ?? slugize(bare), ...Object.fromEntries(known) };
}
