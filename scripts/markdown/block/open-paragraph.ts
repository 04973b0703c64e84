import { indentOf, isBlank, removeIndent } from "./indentation.ts";
import { closesFence, interruptsParagraph, isThematicBreak, openingFence } from "./line-starts.ts";

/**
 * Follows the lines of a container to say whether the next line may go on with its last paragraph without the
 * container's mark (“laziness”, CommonMark 0.31 section 5.1).
 */
export class OpenParagraph {
  #fence: string | undefined;
  #open = false;

  get isOpen(): boolean {
    return this.#open;
  }

  get isInFence(): boolean {
    return this.#fence !== undefined;
  }

  /** Takes the container's next line, without the container's mark. */
  take(line: string): void {
    if (this.#fence !== undefined) {
      if (closesFence(line, this.#fence)) this.#fence = undefined;
      this.#open = false;
      return;
    }
    const inner = withoutMarks(line);
    this.#fence = openingFence(line);
    this.#open = this.#fence === undefined && keepsOpen(inner, inner === line && this.#open);
  }
}

function keepsOpen(line: string, wasOpen: boolean): boolean {
  if (isBlank(line)) return false;
  if (indentOf(line) >= 4) return wasOpen;
  if (wasOpen && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) return false;
  return /^ {0,3}\d+[.)]/.test(line) || !interruptsParagraph(line);
}

/** What stands behind a line's quote and list marks. */
function withoutMarks(line: string): string {
  let rest = line;
  for (let depth = 0; depth < 100; depth += 1) {
    if (isThematicBreak(rest)) return rest;
    const mark = /^ {0,3}(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/.exec(rest)?.[0];
    if (mark === undefined) return rest;
    const inner = rest.slice(mark.length);
    const indent = indentOf(inner, mark.length);
    rest = removeIndent(inner, indent > 4 ? 1 : indent, mark.length);
  }
  return rest;
}
