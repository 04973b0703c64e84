import { textPiece, type Piece } from "./piece.ts";
import type { InlineRule, Scan } from "./rule.ts";

/** `<https://…>` and `<name@host>`. */
export const autolink: InlineRule = ({ text }, start) => {
  pointed.lastIndex = start;
  const [raw, address, mail] = pointed.exec(text) ?? [];
  if (raw === undefined) return undefined;
  const shown = address ?? mail ?? "";
  const href = address ?? `mailto:${shown}`;
  const tokens = [textPiece(shown, 0, shown.length).token];
  return {
    token: { type: "link", raw, text: shown, href, title: null, tokens },
    start,
    end: start + raw.length,
    depth: 1,
  };
};

/** A tag, comment, declaration or instruction of HTML, as it stands. CommonMark 0.31 section 6.6. */
export const inlineHtml: InlineRule = (scan, start) => {
  const end = endOfTag(scan, start) ?? endOfSpecial(scan, start);
  if (end === undefined) return undefined;
  const raw = scan.text.slice(start, end);
  if (/^<a\s/i.test(raw)) scan.inAnchor = true;
  else if (/^<\/a\s*>/i.test(raw)) scan.inAnchor = false;
  return { token: { type: "html", raw, text: raw, block: false, pre: false }, start, end, depth: 0 } satisfies Piece;
};

function endOfTag({ text }: Scan, start: number): number | undefined {
  tag.lastIndex = start;
  const found = tag.exec(text)?.[0];
  return found === undefined ? undefined : start + found.length;
}

function endOfSpecial(scan: Scan, start: number): number | undefined {
  const short = /^<!--(?:-?>)/.exec(scan.text.slice(start, start + 6))?.[0];
  if (short !== undefined) return start + short.length;
  const special = specials.find(({ opens }) => opens.test(scan.text.slice(start, start + 9)));
  if (special === undefined) return undefined;
  const close = scan.find(special.closes, start + special.length);
  return close < 0 ? undefined : close + special.closes.length;
}

const specials = [
  { opens: /^<!--/, closes: "-->", length: 4 },
  { opens: /^<\?/, closes: "?>", length: 2 },
  { opens: /^<!\[CDATA\[/, closes: "]]>", length: 9 },
  { opens: /^<![a-zA-Z]/, closes: ">", length: 3 },
];

const attribute = /\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/.source;
const tag = new RegExp(`<[a-zA-Z][a-zA-Z0-9-]*(?:${attribute})*\\s*/?>|</[a-zA-Z][a-zA-Z0-9-]*\\s*>`, "y");
const label = /[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?/.source;
const pointed = new RegExp(
  `<(?:([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\\s\\x00-\\x1f<>]*)|([\\w.!#$%&'*+/=?^\`{|}~-]+@${label}(?:\\.${label})*))>`,
  "y",
);
