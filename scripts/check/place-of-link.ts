import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { BrokenLink } from "./links.ts";

/** The file that a page was made from. */
export interface PageSource {
  /** Path from the site's folder. */
  readonly path: string;
  readonly text: string;
}

/** A broken link at the place where its author wrote it; undefined where the text does not hold it. */
export function linkDiagnostic(
  { code, href }: BrokenLink,
  { path, text }: PageSource,
  root: string,
): Diagnostic | undefined {
  const rows = text.split(/\r\n?|\n/);
  for (const written of spellings(href, root)) {
    const at = rows.findIndex((row) => row.includes(written));
    if (at < 0) continue;
    const place = { path, line: at + 1, column: (rows[at] ?? "").indexOf(written) + 1 };
    return diagnose(code, place, code === "image-missing" ? { src: written } : { href: written });
  }
  return undefined;
}

/** How an address of the output may stand in Markdown: without the root, not percent-encoded. */
function spellings(href: string, root: string): string[] {
  const inside = href.startsWith(root) ? [`/${href.slice(root.length)}`] : [];
  return [href, ...inside].flatMap((one) => {
    const plain = decoded(one);
    return plain === one ? [one] : [one, plain];
  });
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
