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
  for (const { written, from } of spellings({ code, href }, root)) {
    const at = rows.findIndex((row) => row.includes(written));
    if (at < 0) continue;
    const place = { path, line: at + 1, column: (rows[at] ?? "").indexOf(written) + 1 + from };
    const shown = written.slice(from);
    return diagnose(code, place, code === "image-missing" ? { src: shown } : { href: shown });
  }
  return undefined;
}

interface Spelling {
  readonly written: string;
  /** Where the address begins in it. */
  readonly from: number;
}

/**
 * How an address of the output may stand in Markdown: without the root, not percent-encoded; a link to a post's file
 * became the address of its page, and what follows the `#` is as it was written.
 */
function spellings({ code, href }: Pick<BrokenLink, "code" | "href">, root: string): Spelling[] {
  const inside = href.startsWith(root) ? [`/${href.slice(root.length)}`] : [];
  const whole = [href, ...inside].flatMap(asWritten).map((written) => ({ written, from: 0 }));
  if (code !== "anchor-broken") return whole;
  const anchors = asWritten(/#.*$/s.exec(href)?.[0] ?? href);
  return [
    ...whole,
    ...anchors.map((anchor) => ({ written: `.md${anchor}`, from: 3 })),
    ...anchors.map((written) => ({ written, from: 0 })),
  ];
}

function asWritten(address: string): string[] {
  const plain = decoded(address);
  return plain === address ? [address] : [address, plain];
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
