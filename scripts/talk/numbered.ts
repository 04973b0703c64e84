/** The heading of one talk of several, `Talk 2: Moths`, `报告三`: its number's text and what stands behind it. */
export function readNumbered(text: string): { numbered: string | undefined; title: string | undefined } {
  const [numbered, title] = pattern.exec(text) ?? [];
  return { numbered, title };
}

const pattern =
  /^(?:talk|session|lecture|报告|讲座|演讲|分享|講演|発表)\s*(?:\d{1,2}|[一二三四五六七八九十]|[ivx]{1,4})(?:\s*[:：.、—–-]\s*|\s+|$)(.*)$/iu;
