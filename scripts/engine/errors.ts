import type { Diagnostic } from "../diagnostic.ts";

/** Whether an error of the system carries one of the given codes (`ENOENT` …). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}

/** The project's own code does not compile. */
export class TypeFault extends Error {
  readonly errors: readonly string[];

  constructor(errors: readonly string[]) {
    super(errors.join("\n"));
    this.errors = errors;
  }
}

/** A configuration that cannot be used; nothing was loaded. */
export class ConfigFault extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super("the configuration is invalid");
    this.diagnostics = diagnostics;
  }
}

/** A layout that threw, with the page it was drawing. */
export class LayoutFault extends Error {
  readonly page: string;
  readonly layout: string;

  constructor(page: string, layout: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.page = page;
    this.layout = layout;
  }
}
