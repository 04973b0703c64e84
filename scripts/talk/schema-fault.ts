import type { z } from "zod";

/** The deepest fault: where a value may be several things, the one that it nearly is. */
export function faultOf(
  issues: readonly z.core.$ZodIssue[],
  key: string,
): { readonly keys: readonly (string | number)[]; readonly problem: string } {
  const faults = issues.flatMap((issue) => deepest(issue, []));
  const [first] = faults.toSorted((a, b) => rank(b) - rank(a) || b.path.length - a.path.length);
  return { keys: [key, ...(first?.path ?? [])], problem: first?.message ?? "Invalid value" };
}

/** A fault that says what is wrong tells more than one that says that something is. */
function rank({ message }: Fault): number {
  return message.startsWith("Unrecognized") ? 2 : message.startsWith("Invalid") ? 0 : 1;
}

interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
}

function deepest(issue: z.core.$ZodIssue, above: readonly (string | number)[]): Fault[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  const own = {
    path: issue.code === "unrecognized_keys" ? [...path, ...issue.keys.slice(0, 1)] : path,
    message: issue.message,
  };
  return issue.code === "invalid_union"
    ? [own, ...issue.errors.flat().flatMap((inner) => deepest(inner, path))]
    : [own];
}
