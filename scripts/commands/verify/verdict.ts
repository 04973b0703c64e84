import { withoutStyle } from "./markup.ts";

/** What a server gave for an address. */
export interface Answer {
  readonly status: number;
  /** The address that was answered in the end. */
  readonly address: string;
  readonly type: string;
  readonly bytes: Buffer;
  /** Seconds that a cache between has held it, as it says. */
  readonly age: string | null;
}

/** How what is served stands to what was built. `same` and `elsewhere` are well; `rewritten` is a warning. */
export type Verdict =
  | { readonly kind: "same" }
  | { readonly kind: "elsewhere"; readonly address: string }
  | { readonly kind: "rewritten" }
  | { readonly kind: "missing"; readonly status: number }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "type"; readonly type: string; readonly expected: string }
  | { readonly kind: "different"; readonly served: number; readonly built: number }
  | { readonly kind: "stale"; readonly age: string | null }
  | { readonly kind: "unanswered"; readonly reason: string };

export interface Expected {
  readonly address: string;
  readonly status: number;
  readonly type: string | undefined;
  readonly bytes: Buffer;
}

/** Compares an answer with what was built. */
export function verdictOf(answer: Answer, { address, status, type, bytes }: Expected): Verdict {
  if (answer.status !== status) {
    const { status: given } = answer;
    return given === 404 || given === 410 ? { kind: "missing", status: given } : { kind: "status", status: given };
  }
  const isSame = answer.bytes.equals(bytes);
  if (!isSame && !isMinified(answer, bytes, type)) {
    return { kind: "different", served: answer.bytes.length, built: bytes.length };
  }
  if (type !== undefined && !isOfType(answer.type, type)) return { kind: "type", type: answer.type, expected: type };
  if (!isSame) return { kind: "rewritten" };
  return answer.address === address ? { kind: "same" } : { kind: "elsewhere", address: answer.address };
}

function isMinified(answer: Answer, bytes: Buffer, type: string | undefined): boolean {
  return type === "text/html" && withoutStyle(answer.bytes.toString()) === withoutStyle(bytes.toString());
}

/** JavaScript has two names; a page in another encoding than UTF-8 is another page. */
function isOfType(given: string, expected: string): boolean {
  const [name = "", ...parameters] = given
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith("charset="))?.replace(/^charset=|"/g, "");
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8") return false;
  return (
    name === expected ||
    (/\/(?:x-)?javascript$/.test(name) && expected.endsWith("/javascript")) ||
    isFont(name, expected)
  );
}

/** Fonts are known by their bytes; hosts still use names of before RFC 8081. */
function isFont(name: string, expected: string): boolean {
  return expected.startsWith("font/") && /^(?:font\/|application\/(?:x-)?font|application\/octet-stream)/.test(name);
}
