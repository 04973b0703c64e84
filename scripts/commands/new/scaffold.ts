import { Document, isMap, isScalar, parseDocument, Scalar, visit } from "yaml";

/** Texts for a scaffold's `{{ name }}`, by name; a name may have none or several. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Runs a template of front matter with values that stand for the real ones. */
export type RunTemplate = (template: string, values: Readonly<Record<string, string>>) => Promise<string>;

/** A post that is being made: its front matter can still be told more. */
export interface DraftPost {
  readonly front: Document;
  readonly body: string;
}

/**
 * Fills a scaffold. Its front matter is a template, as in Hexo, and stays as its author wrote it, comments included; no
 * value can break it, whatever signs it holds. In the text below it, a line with `{{ name }}` is repeated for each value
 * of that name and left out where there is none.
 */
export async function fillScaffold(scaffold: string, values: Values, run: RunTemplate): Promise<DraftPost> {
  const { head, body } = cut(scaffold.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  const names = Object.keys(values);
  const tokens = Object.fromEntries(names.map((name, at) => [name, first(values, name) === "" ? "" : tokenOf(at)]));
  const front = parseDocument(await run(head, tokens), { logLevel: "silent" });
  const [fault] = front.errors;
  if (fault !== undefined) throw new SyntaxError(`The scaffold's front matter is no YAML: ${fault.message}`);
  const real = (text: string) =>
    text.replace(/\uE000(\d+)\uE001/g, (_, at: string) => first(values, names[Number(at)] ?? ""));
  visit(front, {
    Scalar: (_, node) => {
      if (typeof node.value === "string" && node.value.includes("\uE000")) node.value = real(node.value);
    },
  });
  if (!isMap(front.contents)) front.contents = new Document({}).contents as typeof front.contents;
  return { front, body: fillBody(body, values) };
}

/** The whole file. */
export function textOf({ front, body }: DraftPost): string {
  return `---\n${front.toString({ lineWidth: 0 }).trimEnd()}\n---\n${body}`;
}

/** Writes a text between single quotes, at its key if the scaffold has it, else below the title. */
export function setQuoted({ front }: DraftPost, key: string, text: string): void {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_SINGLE;
  const known = front.get(key, true);
  if (isScalar(known) && known.comment) scalar.comment = known.comment;
  front.set(key, scalar);
}

/** Signs of the private use area: they mean nothing in YAML, and no template changes them. */
function tokenOf(at: number): string {
  return `\uE000${at}\uE001`;
}

function first(values: Values, name: string): string {
  return values[name]?.[0] ?? "";
}

function cut(scaffold: string): { head: string; body: string } {
  const [, json, flow = "", below = ""] = /^(;{3,})\n([\s\S]*?)\n;{3,}[ \t]*(?:\n|$)([\s\S]*)$/.exec(scaffold) ?? [];
  if (json !== undefined) return { head: `{${flow}}`, body: below };
  const [, head, body = ""] = /^(?:-{3,}\n)?([\s\S]*?)\n-{3,}[ \t]*(?:\n|$)([\s\S]*)$/.exec(scaffold) ?? [];
  return head === undefined ? { head: "", body: scaffold } : { head, body };
}

const slot = /\{\{\s*(\w+)\s*\}\}/g;

function fillBody(body: string, values: Values): string {
  const lines = body.split("\n").flatMap((line) => fillLine(line, values));
  return lines.join("\n").replace(/\n{3,}/g, "\n\n");
}

function fillLine(line: string, values: Values): string[] {
  const names = [...line.matchAll(slot)].map(([, name = ""]) => name).filter((name) => Object.hasOwn(values, name));
  if (names.length === 0) return [line];
  const count = Math.max(...names.map((name) => values[name]?.length ?? 0));
  const filled = Array.from({ length: count }, (_, at) =>
    line.replace(slot, (whole, name: string) => {
      const list = values[name];
      return list === undefined ? whole : (list[at] ?? list.at(-1) ?? "");
    }),
  );
  // lines of a quote or a list stand close; others are paragraphs
  const isClose = /^\s*(?:>|[-*+] |\d+[.)] )/.test(line);
  return isClose ? filled : filled.flatMap((text, at) => (at === 0 ? [text] : ["", text]));
}
