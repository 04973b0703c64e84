import type { Diagnostic } from "../diagnostic.ts";
import { en, type Sentence } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

/** A diagnostic's sentence and its way out, in Chinese for a Chinese site, else in English. */
export function describe(diagnostic: Diagnostic, language: string): Sentence {
  const { message, hint } = (/^zh/i.test(language) ? zhCN : en)[diagnostic.code];
  return { message: fill(message, diagnostic), hint: fill(hint, diagnostic) };
}

function fill(sentence: string, { values }: Diagnostic): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
