import { Document, LineCounter, YAMLParseError, isMap, isScalar, parseDocument, type Node } from "yaml";

import { diagnose, type Diagnostic } from "../diagnostic.ts";
import { readPlainFrontMatter, type Written } from "./plain-front-matter.ts";

/** A source file cut in two: what its front matter says, and the text below it. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** The text below the front matter, with `\n` line ends and without a byte-order mark. */
  readonly body: string;
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The value of a top-level key as its characters stand in the file, `0012` or `47858e21`; undefined where there is none. */
  readonly written: (key: string) => Written | undefined;
  /** Line and column of the value at a path of keys, else of the nearest key above it. */
  readonly placeOf: (keys: readonly (string | number)[]) => { readonly line: number; readonly column: number };
}

const opening = /^(-{3,}|;{3,})[ \t]*\n/;
const entry = /^(?:[^\s#:][^:]*:(?:\s|$)|\s+\S|#|-\s|\s*$)/;

/**
 * Reads the front matter of a source file: YAML between `---` lines (the opening one may be missing, as Hexo allows),
 * or JSON between `;;;` lines. A tab that indents counts as two spaces, as in Hexo.
 */
export function readFrontMatter(source: string, path: string): FrontMatter {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const block = findBlock(text);
  if (block === undefined) return withoutFrontMatter(text);

  const plain = block.json ? undefined : readPlainFrontMatter(block.head);
  if (plain === undefined) return readBlock(block, path);
  let whole: FrontMatter | undefined;
  return {
    data: plain.data,
    body: block.body,
    bodyLine: block.bodyLine,
    diagnostics: [],
    written: (key) => plain.written.get(key),
    placeOf: (keys) => (whole ??= readBlock(block, path)).placeOf(keys),
  };
}

/** Reads front matter by the YAML parser, which knows where everything stands. */
function readBlock(block: Block, path: string): FrontMatter {
  const counter = new LineCounter();
  const yaml = block.json ? `{${block.head}}` : block.head.replace(/^\t+/gm, (tabs) => "  ".repeat(tabs.length));
  const document = parse(yaml, counter);
  const placeAt = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + block.headLine - 1, column: col };
  };
  const faults: Diagnostic[] = document.errors
    .slice(0, most)
    .map((error) => diagnose("front-matter-invalid", { path, ...placeAt(error.pos[0]) }, { problem: error.message }));
  const parsed = faults.length === 0 ? plainData(document) : {};
  if (parsed === undefined) {
    faults.push(
      diagnose(
        "front-matter-invalid",
        { path, line: block.headLine, column: 1 },
        { problem: isMap(document.contents) ? "nested too deep, or within itself" : "not a list of keys and values" },
      ),
    );
  }
  return {
    data: parsed ?? {},
    body: block.body,
    bodyLine: block.bodyLine,
    diagnostics: faults,
    written: (key) => writtenValue(document, key),
    placeOf: (keys) => placeAt(offsetOf(document, keys)),
  };
}

/** YAML nested so deep that its parser would run out of stack is a mistake like any other. */
function parse(yaml: string, lineCounter: LineCounter): Document {
  const options = { lineCounter, prettyErrors: false, uniqueKeys: true, logLevel: "silent" } as const;
  try {
    return parseDocument(yaml, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const document = new Document(null);
    document.errors.push(new YAMLParseError([0, 0], "IMPOSSIBLE", "nested too deep"));
    return document;
  }
}

interface Block {
  readonly head: string;
  readonly headLine: number;
  readonly body: string;
  readonly bodyLine: number;
  readonly json: boolean;
}

function findBlock(text: string): Block | undefined {
  const fence = opening.exec(text)?.[1];
  const headStart = fence === undefined ? 0 : text.indexOf("\n") + 1;
  const closing = new RegExp(`^${fence ?? "(?:-{3,}|;{3,})"}[ \\t]*(?:\\n|$)`, "m");
  const match = closing.exec(text.slice(headStart));
  if (match === null) return undefined;
  const head = text.slice(headStart, headStart + match.index);
  if (fence === undefined && !looksLikeEntries(head)) return undefined;
  const bodyStart = headStart + match.index + match[0].length;
  return {
    head,
    headLine: fence === undefined ? 1 : 2,
    body: text.slice(bodyStart),
    bodyLine: countLines(text.slice(0, bodyStart)),
    json: match[0].startsWith(";"),
  };
}

/** Without an opening fence only lines that are all entries are front matter; a text above a rule is not. */
function looksLikeEntries(head: string): boolean {
  return /^[A-Za-z_][\w-]*\s*:/.test(head) && head.split("\n").every((line) => entry.test(line));
}

function countLines(text: string): number {
  return text.split("\n").length;
}

function plainData(document: Document): Record<string, unknown> | undefined {
  if (document.contents === null) return {};
  if (!isMap(document.contents)) return undefined;
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    return isRecord(data) && isWithin(data, deepest) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** A list that never ends makes an error of every line. */
const most = 5;

/** Levels of lists and keys in each other; anchors can make a value hold itself. */
const deepest = 40;

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isWithin(inner, depth - 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function writtenValue(document: Document, key: string): Written | undefined {
  const node = document.get(key, true);
  if (!isScalar(node) || node.value === null) return undefined;
  const { value, source = "" } = node;
  return typeof value === "string" && node.type !== "PLAIN"
    ? { text: value, quoted: true }
    : { text: source.trim(), quoted: false };
}

function offsetOf(document: Document, keys: readonly (string | number)[]): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function withoutFrontMatter(text: string): FrontMatter {
  return {
    data: {},
    body: text,
    bodyLine: 1,
    diagnostics: [],
    written: () => undefined,
    placeOf: () => ({ line: 1, column: 1 }),
  };
}
