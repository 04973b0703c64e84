import type { AlertKind } from "../words.ts";

/** The alert that a quote's text announces in its first line, `[!NOTE]`, and where that line ends. */
export function alertOf(text: string): { kind: AlertKind; end: number } | undefined {
  const [line, name] = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i.exec(text) ?? [];
  const kind = kinds.find((kind) => kind === name?.toLowerCase());
  return line === undefined || kind === undefined ? undefined : { kind, end: line.length };
}

const kinds: readonly AlertKind[] = ["note", "tip", "important", "warning", "caution"];
