import { contactedAtOnce, type Contacts } from "../policy.ts";

/** Every other site that a page can contact, and when. */
export function ledger(contacts: Contacts, language: string): string {
  const isChinese = /^zh/i.test(language);
  const list = (origins: readonly string[]) => origins.join(isChinese ? "、" : ", ") || (isChinese ? "无" : "none");
  const atOnce = list(contactedAtOnce(contacts));
  const later = list([...new Set([...contacts.players, ...contacts.files])].toSorted());
  return isChinese
    ? `页面一打开就联系的其他网站：${atOnce}；点击之后：${later}`
    : `Other sites that pages contact when they open: ${atOnce}; after a click: ${later}`;
}
