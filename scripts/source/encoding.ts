import { diagnose, type Diagnostic } from "../diagnostic.ts";

const lineFeed = 0x0a;

/** The text of a UTF-8 file, or the place of the first byte that is none. */
export function decode(bytes: Uint8Array, path: string): string | Diagnostic {
  const guess = foreignEncoding(bytes);
  if (guess !== undefined) return diagnose("encoding-invalid", { path, line: 1, column: 1 }, { encoding: guess });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return diagnose("encoding-invalid", { path, ...firstFault(bytes) }, { encoding: "GBK?" });
  }
}

/** UTF-16 is told by its byte-order mark or by NUL bytes, which no Markdown file has reason to hold. */
function foreignEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  return bytes.includes(0) ? "NUL" : undefined;
}

/** Decodes line by line: a line feed is never part of a longer UTF-8 sequence. */
function firstFault(bytes: Uint8Array): { line: number; column: number } {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(lineFeed, start);
    const piece = bytes.subarray(start, end < 0 ? bytes.length : end);
    try {
      decoder.decode(piece);
    } catch {
      return { line, column: new TextDecoder("utf-8").decode(piece).indexOf("\uFFFD") + 1 };
    }
    start += piece.length + 1;
  }
  return { line: 1, column: 1 };
}
