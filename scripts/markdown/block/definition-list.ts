/** A term or a definition: a line, or several, of a definition list. */
export interface DefinitionPart {
  readonly kind: "definitionTerm" | "definition";
  readonly raw: string;
  readonly text: string;
}

/**
 * Reads `Term` and `: definition` lines out of a paragraph's source; undefined where it is an ordinary one. A line before
 * a definition is its term; any other line goes on with the definition above.
 */
export function readDefinitions(source: string): DefinitionPart[] | undefined {
  if (!/\n {0,3}:[ \t]+\S/.test(source)) return undefined;
  const lines = source.split("\n");
  if (lines[1] === undefined || !isDefinition(lines[1])) return undefined;
  const parts: DefinitionPart[] = [];
  for (const [at, line] of lines.entries()) {
    const raw = at < lines.length - 1 ? `${line}\n` : line;
    const last = parts.at(-1);
    if (isDefinition(line)) {
      parts.push({ kind: "definition", raw, text: line.replace(/^ {0,3}:[ \t]+/, "") });
    } else if (isDefinition(lines[at + 1] ?? "")) parts.push({ kind: "definitionTerm", raw, text: line.trim() });
    else if (last !== undefined) {
      parts[parts.length - 1] = { ...last, raw: last.raw + raw, text: `${last.text}\n${line}` };
    }
  }
  return parts;
}

function isDefinition(line: string): boolean {
  return /^ {0,3}:[ \t]+\S/.test(line);
}
