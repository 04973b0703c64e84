import { decodeEntities } from "../entities.ts";
import { textPiece } from "./piece.ts";
import type { InlineRule } from "./rule.ts";

/**
 * `https://…` and `www.…` as they stand. Beside GFM's rules for the end, an address ends before CJK text and full-width
 * punctuation, which no valid address holds.
 */
export const bareUrl: InlineRule = (scan, start) => {
  const { text } = scan;
  if (scan.inAnchor || (start > 0 && /[a-zA-Z0-9]/.test(text.charAt(start - 1)))) return undefined;
  const pattern = scan.inBrackets ? addressInBrackets : address;
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return undefined;
  const raw = found.slice(0, endOfAddress(found));
  if (!hasHost.test(raw)) return undefined;
  const shown = decodeEntities(raw);
  return link(raw, shown, /^www\./i.test(shown) ? `http://${shown}` : shown, start);
};

/** `name@host.org`, `mailto:` or `xmpp:` before it, met at its `@`. GFM 0.29 section 6.9. */
export const bareMail: InlineRule = (scan, at) => {
  const { text, plainStart } = scan;
  let start = at;
  while (start > plainStart && /[a-zA-Z0-9._+-]/.test(text.charAt(start - 1))) start -= 1;
  host.lastIndex = at + 1;
  const name = host.exec(text)?.[0];
  if (scan.inAnchor || start === at || name === undefined) return undefined;
  const protocol = /(?:mailto|xmpp):$/i.exec(text.slice(Math.max(plainStart, start - 7), start))?.[0] ?? "";
  const resource = /^xmpp/i.test(protocol)
    ? (/^\/[\w@.-]*/.exec(text.slice(at + 1 + name.length, at + 200))?.[0] ?? "")
    : "";
  const raw = protocol + text.slice(start, at + 1 + name.length) + resource;
  return link(raw, raw, protocol === "" ? `mailto:${raw}` : raw, start - protocol.length);
};

function link(raw: string, shown: string, href: string, start: number) {
  const tokens = [textPiece(shown, 0, shown.length).token];
  const token = { type: "link", raw, text: shown, href, title: null, bare: true, tokens };
  return { token, start, end: start + raw.length, depth: 1 };
}

/** Trailing punctuation, unbalanced closing parentheses and character references are not part of an address. */
function endOfAddress(found: string): number {
  let open = found.split("(").length - found.split(")").length;
  for (let end = found.length; end > 0;) {
    const last = found.charAt(end - 1);
    if (last === ")" && open < 0) {
      open += 1;
      end -= 1;
    } else if (/[?!.,:*_~'"]/.test(last)) end -= 1;
    else if (last === ";") end -= /&[a-zA-Z0-9]+;$/.exec(found.slice(Math.max(0, end - 40), end))?.[0].length ?? 1;
    else return end;
  }
  return 0;
}

const inAddress = String.raw`[^\s<\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\u2010-\u206f\u3000-\u303f\uff00-\uffef`;
const opening = String.raw`(?:(?:https?|ftp):\/\/|www\.)[a-z0-9]`;
const address = new RegExp(`${opening}${inAddress}]*`, "iuy");
const addressInBrackets = new RegExp(String.raw`${opening}${inAddress}\]]*`, "iuy");
const hasHost = /^(?:\w+:\/\/[a-z0-9]|www\.[a-z0-9-]+)/i;
const host = /[a-zA-Z0-9](?:[\w-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[\w-]*[a-zA-Z0-9])?)+(?![\w-])/y;
