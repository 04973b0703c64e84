import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from "yaml";
import type * as z from "zod";

import { diagnose, type Diagnostic, type Place, type Values } from "../diagnostic.ts";

/** A file of `source/_data/`, as text. */
export interface DataFile {
  /** Path from the site's folder. */
  readonly path: string;
  readonly text: string;
}

/** An entry of a data file and where it stands. */
export type Placed<Value> = Value & { readonly place: Place; readonly placeOf: (key: string, at?: number) => Place };

interface Read<Value> {
  readonly entries: readonly Placed<Value>[];
  readonly diagnostics: readonly Diagnostic[];
}

type Keys = readonly (string | number)[];

/**
 * Reads a data file: a list of entries, or entries by their `name` key (`nameKey: facts`). A wrong entry is left out and
 * named with its place. A file that is no YAML gives nothing here; who reads all data files has said so.
 */
export function readDataFile<Shape extends z.ZodObject>(
  { path, text }: DataFile,
  schema: Shape,
  nameKey: string,
): Read<z.output<Shape>> {
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ""), { lineCounter: counter, logLevel: "silent" });
  if (document.errors.length > 0 || document.contents === null) return { entries: [], diagnostics: [] };
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { path, line, column: col };
  };
  const place = (keys: Keys) => placeAt(offsetOf(document, keys));
  const rows = rowsOf(document, nameKey);
  if (rows === undefined) return { entries: [], diagnostics: [dataFault(place([]), path, "not-a-list")] };
  const entries: Placed<z.output<Shape>>[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { keys, value } of rows) {
    const result = schema.safeParse(value);
    if (result.success) {
      const placeOf = (key: string, at?: number) => place([...keys, key, ...(at === undefined ? [] : [at])]);
      const [name] = keys;
      const own = typeof name === "string" ? placeAt(keyOffset(document, [], name)) : place(keys);
      entries.push({ ...result.data, place: own, placeOf });
    } else
      diagnostics.push(...result.error.issues.flatMap((issue) => faultsOf(issue, keys, schema, document, placeAt)));
  }
  return { entries, diagnostics };
}

/** A mistake in a data file; `problem` is a key of the messages' `problems`. */
export function dataFault(place: Place, key: string, problem: string, values: Values = {}): Diagnostic {
  return diagnose("config-invalid", place, { ...values, key, problem });
}

interface Row {
  readonly keys: Keys;
  readonly value: unknown;
}

function rowsOf(document: Document, nameKey: string): Row[] | undefined {
  const { contents } = document;
  if (isSeq(contents)) {
    return contents.items.map((item, at) => {
      const value = plain(item, document);
      return { keys: [at], value: typeof value === "string" ? { [nameKey]: value } : value };
    });
  }
  if (!isMap(contents)) return undefined;
  return contents.items.map(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : String(key);
    const facts = plain(value, document) ?? {};
    return { keys: [name], value: typeof facts === "object" ? { [nameKey]: name, ...facts } : facts };
  });
}

function plain(item: unknown, document: Document): unknown {
  return typeof item === "object" && item !== null && "toJS" in item && typeof item.toJS === "function"
    ? (item as Node).toJS(document, { maxAliasCount: 100 })
    : null;
}

function faultsOf(
  issue: z.core.$ZodIssue,
  keys: Keys,
  schema: z.ZodObject,
  document: Document,
  placeAt: (offset: number) => Place,
): Diagnostic[] {
  const path = [...keys, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  if (issue.code !== "unrecognized_keys") {
    return [dataFault(placeAt(offsetOf(document, path)), path.join("."), issue.message)];
  }
  const known = Object.keys(schema.shape).join(", ");
  return issue.keys.map((key) => dataFault(placeAt(keyOffset(document, path, key)), key, "unknown-key", { known }));
}

/** Offset of a key itself, else of what holds it. */
function keyOffset(document: Document, path: Keys, key: string): number {
  const holder = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(holder) ? holder.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(document, path);
}

function offsetOf(document: Document, keys: Keys): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
