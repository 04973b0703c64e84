/** A text cut to so many columns; a Han character takes two. */
export function shortenTo(text: string, columns: number): string {
  let taken = 0;
  let out = "";
  for (const sign of text) {
    taken += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u.test(sign) ? 2 : 1;
    if (taken > columns - 1) return `${out.trimEnd()}…`;
    out += sign;
  }
  return out;
}
