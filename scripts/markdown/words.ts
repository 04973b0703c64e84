/** Every visible or spoken word that rendering adds to the author's. */
export interface Words {
  /** Accessible name of a heading's anchor. */
  readonly headingLink: (heading: string) => string;
  /** Accessible name of a table with such columns. */
  readonly table: (columns: readonly string[]) => string;
  readonly footnotes: string;
  /** Accessible name of a reference to a footnote. */
  readonly footnote: (number: number) => string;
  /** Accessible name of a footnote's way back. */
  readonly footnoteBack: (number: number) => string;
  /** Accessible names of a task's box. */
  readonly done: string;
  readonly toDo: string;
  readonly alerts: Readonly<Record<AlertKind, string>>;
}

/** GitHub's five: https://docs.github.com/get-started/writing-on-github */
export type AlertKind = "note" | "tip" | "important" | "warning" | "caution";

/** The words of a language, of its nearest relative, else English: `zh-HK` reads `zh-TW`, `zh` reads `zh-CN`. */
export function wordsOf(language: string): Words {
  const tag = language.toLowerCase();
  if (/^zh\b.*\b(?:tw|hk|mo|hant)\b/.test(tag)) return traditional;
  if (/^zh\b/.test(tag)) return simplified;
  return /^ja\b/.test(tag) ? japanese : english;
}

const simplified: Words = {
  headingLink: (heading) => `链接到“${heading}”`,
  table: (columns) => named("表格", columns, "：", "、"),
  footnotes: "脚注",
  footnote: (number) => `脚注 ${number}`,
  footnoteBack: (number) => `回到正文中的脚注 ${number}`,
  done: "已完成",
  toDo: "未完成",
  alerts: { note: "注意", tip: "提示", important: "重要", warning: "警告", caution: "当心" },
};

const traditional: Words = {
  headingLink: (heading) => `連結到「${heading}」`,
  table: (columns) => named("表格", columns, "：", "、"),
  footnotes: "註腳",
  footnote: (number) => `註腳 ${number}`,
  footnoteBack: (number) => `回到正文中的註腳 ${number}`,
  done: "已完成",
  toDo: "未完成",
  alerts: { note: "注意", tip: "提示", important: "重要", warning: "警告", caution: "當心" },
};

const japanese: Words = {
  headingLink: (heading) => `「${heading}」へのリンク`,
  table: (columns) => named("表", columns, "：", "、"),
  footnotes: "脚注",
  footnote: (number) => `脚注 ${number}`,
  footnoteBack: (number) => `本文の脚注 ${number} に戻る`,
  done: "完了",
  toDo: "未完了",
  alerts: { note: "注記", tip: "ヒント", important: "重要", warning: "警告", caution: "注意" },
};

const english: Words = {
  headingLink: (heading) => `Link to “${heading}”`,
  table: (columns) => named("Table", columns, ": ", ", "),
  footnotes: "Footnotes",
  footnote: (number) => `Footnote ${number}`,
  footnoteBack: (number) => `Back to reference ${number}`,
  done: "Done",
  toDo: "To do",
  alerts: { note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution" },
};

/** `Table: A, B`; the word alone where no column has a name. */
function named(word: string, columns: readonly string[], colon: string, comma: string): string {
  return columns.length === 0 ? word : `${word}${colon}${columns.join(comma)}`;
}
