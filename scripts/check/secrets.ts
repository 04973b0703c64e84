import { diagnose, type Diagnostic } from "../diagnostic.ts";

/** Lines of a settings file that look like a secret. The secret itself is in no part of the diagnostic. */
export function secretsIn(text: string, path: string): Diagnostic[] {
  return text.split(/\r\n?|\n/).flatMap((row, at) => {
    const written = row.replace(/(?:^|\s)#.*$/, "");
    const found = shapes.map((shape) => shape.exec(written)).find((match) => match !== null);
    if (found === undefined || found === null) return [];
    const key = /^\s*(?:-\s*)*([\w.-]{1,40})\s*:/.exec(written)?.[1] ?? "?";
    return [diagnose("secret-in-config", { path, line: at + 1, column: 1 }, { key })];
  });
}

/** Shapes that issuers give their secrets, passwords in addresses, and long values of keys that say what they are. */
const shapes: readonly RegExp[] = [
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/,
  /\bgl(?:pat|dt|rt)-[\w-]{16,}/,
  /\bxox[abeprs]-[\w-]{10,}/,
  /\bAIza[\w-]{30,}/,
  /\bnpm_[A-Za-z0-9]{30,}/,
  /\bsk-[A-Za-z0-9_-]{20,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bey[A-Za-z0-9_-]{10,}\.ey[A-Za-z0-9_-]{10,}\./,
  /\w:\/\/[^\s/"'<>:@$]*:(?!\$)[^\s/"'<>@]{4,}@/,
  /\w:\/\/(?!\$)[^\s/"'<>:@]{16,}@/,
  /^\s*(?:-\s*)?["']?[\w-]*(?:token|secret|passwd|password|api_?key|private_?key|access_?key)["']?\s*:\s*["']?(?![$<])[\w+/=.-]{16,}["']?\s*$/i,
];
