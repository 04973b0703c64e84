/** What can be wrong with a value of a data file, by the key that a `config-invalid` diagnostic has as its problem. */
export const problems = {
  "not-a-list": {
    en: "expected a list of entries, or entries by their names",
    "zh-CN": "应为条目的列表，或以名称为键的条目",
  },
  "unknown-key": { en: "there is no such key; known are {known}", "zh-CN": "没有这个键；可用的有 {known}" },
  taken: {
    en: "it belongs to “{other}” (line {line}) already",
    "zh-CN": "它已属于“{other}”（第 {line} 行）",
  },
  nobody: { en: "no note speaks of it", "zh-CN": "没有笔记提到它" },
  "bib-syntax": { en: "not BibTeX here: {detail}", "zh-CN": "这里不合 BibTeX 的语法：{detail}" },
} as const satisfies Readonly<Record<string, Readonly<Record<"en" | "zh-CN", string>>>>;
