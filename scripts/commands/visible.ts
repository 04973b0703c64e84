/** A text that a terminal shows and does not obey: signs that steer it are replaced. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}
