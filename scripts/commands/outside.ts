import type { Outside } from "../engine/check-outside.ts";

/** How many links to other sites were tried, and which of them nobody answered for. */
export function outsideText({ asked, unsure }: Outside, language: string): string {
  const isChinese = language.startsWith("zh");
  const head = isChinese ? `查了 ${asked} 个外部链接` : `${asked} links to other sites tried`;
  if (unsure.length === 0) return head;
  const tail = isChinese ? `，${unsure.length} 个没有确切答复：` : `, ${unsure.length} without a sure answer:`;
  return [head + tail, ...unsure.map(([address, status]) => `  ${address} (${status})`)].join("\n");
}
