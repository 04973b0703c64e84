/** A text for an element or an attribute; signs that XML 1.0 does not know are left out. */
export function xml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text without control characters and lone surrogates. https://www.w3.org/TR/xml/#charsets */
export function withoutControls(text: string): string {
  // a range of escapes is what the rule is about
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return text.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "");
}
