import { compare } from "../compare.ts";
import type { Contacts } from "../contacts.ts";
import { contactedAtOnce } from "../policy.ts";
import type { Services } from "../services.ts";

/** Every other site that a page can contact, and when. */
export function ledger(contacts: Contacts, { comments, counters }: Services, language: string): string {
  const isChinese = /^zh/i.test(language);
  const list = (origins: readonly string[]) => origins.join(isChinese ? "、" : ", ") || (isChinese ? "无" : "none");
  const services = [...(comments === undefined ? [] : [comments]), ...counters];
  const asked = services.flatMap(({ origins }) => Object.values(origins).flat());
  const atOnce = list(contactedAtOnce(contacts));
  const later = list([...new Set([...contacts.players, ...contacts.files, ...asked])].toSorted(compare));
  return isChinese
    ? `页面一打开就联系的其他网站：${atOnce}；点击之后：${later}`
    : `Other sites that pages contact when they open: ${atOnce}; after a click: ${later}`;
}
