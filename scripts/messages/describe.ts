import type { Diagnostic } from "../diagnostic.ts";
import { en, type Sentence } from "./en.ts";
import { problems } from "./problems.ts";
import { zhCN } from "./zh-CN.ts";

/** A diagnostic's sentence and its way out, in Chinese for a Chinese site, else in English. */
export function describe(diagnostic: Diagnostic, language: string): Sentence {
  const isChinese = /^zh/i.test(language);
  const { message, hint } = (isChinese ? zhCN : en)[diagnostic.code];
  const problem = problemOf(diagnostic, isChinese ? "zh-CN" : "en");
  const values = problem === undefined ? diagnostic.values : { ...diagnostic.values, problem };
  return { message: fill(message, values), hint: fill(hint, values) };
}

/** A problem that has a name is said in the reader's language; any other stands as it is. */
function problemOf({ values }: Diagnostic, language: "en" | "zh-CN"): string | undefined {
  const name = String(values["problem"]);
  return isProblem(name) ? fill(problems[name][language], values) : undefined;
}

function isProblem(name: string): name is keyof typeof problems {
  return Object.hasOwn(problems, name);
}

function fill(sentence: string, values: Diagnostic["values"]): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
