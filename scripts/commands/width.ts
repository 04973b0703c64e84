/** As many spaces as a text takes columns on a terminal: Han characters and full-width signs take two. */
export function spacesFor(text: string): string {
  return text.replace(/./gsu, (sign) =>
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
      sign,
    )
      ? "  "
      : " ",
  );
}
