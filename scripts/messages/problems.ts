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
  "csv-syntax": { en: "not CSV here: {detail}", "zh-CN": "这里不合 CSV 的语法：{detail}" },
  "csv-no-title": { en: "expected a column “title”", "zh-CN": "应有一列“标题”" },
  "csv-empty-title": { en: "every row needs a title", "zh-CN": "每一行都要有标题" },
  "csv-twice": { en: "a column of this meaning is there already", "zh-CN": "这个意思的列已经有了" },
  "csv-unknown": {
    en: "a column of no known meaning is left out; known are {known}",
    "zh-CN": "不认识这一列，略过；认识的有 {known}",
  },
  "csv-cells": { en: "{found} cells, the header has {expected}", "zh-CN": "有 {found} 格，表头是 {expected} 格" },
  "csv-date": {
    en: "“{written}” is no date; expected 2026-11-24 or 2026-11-24 20:00:00",
    "zh-CN": "“{written}”不是日期；应如 2026-11-24 或 2026-11-24 20:00:00",
  },
  "csv-video": { en: "“{written}” is no address", "zh-CN": "“{written}”不是地址" },
  "csv-episode": {
    en: "“{written}” is no whole number, or there is no series",
    "zh-CN": "“{written}”不是整数，或没有系列",
  },
  "csv-path": { en: "two rows make one file, {file}", "zh-CN": "有两行会写成同一个文件 {file}" },
  "csv-there": {
    en: "{file} is there already, and different",
    "zh-CN": "{file} 已经有了，内容不同",
  },
  "translation-unknown": { en: "no post of this site is called so", "zh-CN": "站点里没有这样的文章" },
  "translation-loop": { en: "it leads back to this post", "zh-CN": "绕了一圈又回到这篇文章" },
  "translation-twice": {
    en: "{other} says the same in {language} already",
    "zh-CN": "{other} 已是同一篇文章的 {language} 版本",
  },
  "bib-comma": { en: "a comma is missing before this", "zh-CN": "这里之前少了一个逗号" },
  "bib-open": { en: "the braces of this entry do not close", "zh-CN": "这个条目的花括号没有合上" },
  "bib-syntax": { en: "not BibTeX here: {detail}", "zh-CN": "这里不合 BibTeX 的语法：{detail}" },
} as const satisfies Readonly<Record<string, Readonly<Record<"en" | "zh-CN", string>>>>;
