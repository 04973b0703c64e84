/** A value as its characters stand in the file. */
export interface Written {
  readonly text: string;
  readonly quoted: boolean;
}

/** Front matter whose every line is of the simplest shapes, with its values as they stand in the file. */
export interface PlainFrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly written: ReadonlyMap<string, Written>;
}

/**
 * Reads front matter of nothing but `key: text`, `key:` and lists of texts, which most of it is, many times faster than
 * YAML can be read. Undefined where a line could mean anything else in YAML: then the YAML parser reads it.
 */
export function readPlainFrontMatter(head: string): PlainFrontMatter | undefined {
  if (unusual.test(head)) return undefined;
  const data: Record<string, unknown> = {};
  const written = new Map<string, Written>();
  let list: { readonly key: string; readonly indent: string; readonly items: string[] } | undefined;
  let open: string | undefined;
  for (const line of head.split("\n")) {
    if (line === "") continue;
    const item = listItem.exec(line);
    if (item !== null) {
      const [, indent = "", text = ""] = item;
      const value = readText(text);
      if (value === undefined || (list === undefined ? open === undefined : list.indent !== indent)) return undefined;
      if (list === undefined) data[open ?? ""] = (list = { key: open ?? "", indent, items: [] }).items;
      list.items.push(value.text);
      continue;
    }
    const entry = keyAndText.exec(line);
    const [, key = "", text = ""] = entry ?? [];
    if (entry === null || Object.hasOwn(data, key) || key === "__proto__" || otherValue.test(key)) return undefined;
    list = undefined;
    open = text === "" ? key : undefined;
    const value = text === "" ? undefined : readText(text);
    if (value === undefined && text !== "") return undefined;
    data[key] = value?.text ?? null;
    if (value !== undefined) written.set(key, value);
  }
  return { data, written };
}

/** Anything but line ends, ASCII, and what YAML counts as printable above it: tabs, controls, lone surrogates. */
const unusual = /[^\n\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/u;
const keyAndText = /^([A-Za-z_][\w-]*):(?: +(.*?))? *$/;
const listItem = /^( *)- +(.*?) *$/;

/** A text that is quoted without escapes, or that cannot be read as anything but a text. */
function readText(text: string): Written | undefined {
  const quoted = /^"([^"\\]*)"$|^'([^']*)'$/.exec(text);
  if (quoted !== null) return { text: quoted[1] ?? quoted[2] ?? "", quoted: true };
  const isPlain = (startsAsText.test(text) && !otherValue.test(text)) || date.test(text);
  return isPlain && !/: | #|:$/.test(text) ? { text, quoted: false } : undefined;
}

/** Neither a sign that YAML gives a meaning nor the start of a number. */
const startsAsText = /^[^\s\d\-+.~?:,[\]{}#&*!|>'"%@`=<]/;
const otherValue = /^(?:null|true|false)$/i;
const date = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?$/;
