import type { Code, Diagnostic, Level } from "../diagnostic.ts";
import { codes } from "../diagnostic.ts";

export type Levels = Readonly<Partial<Record<Code, Level | "off">>>;

/** What a post cannot wave through: with these the site would be wrong, or unsafe, for everybody. */
const firm: ReadonlySet<Code> = new Set([
  "front-matter-invalid",
  "encoding-invalid",
  "permalink-unsafe",
  "permalink-duplicate",
  "permalink-dropped",
  "output-duplicate",
  "theme-failed",
  "config-invalid",
  "origin-not-allowed",
  "secret-in-config",
]);

/** Diagnostics at the levels that the site's settings and each post's front matter give them. */
export function withLevels(
  diagnostics: readonly Diagnostic[],
  site: Levels,
  ofPost: (path: string) => Levels | undefined,
): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { code, path } = diagnostic;
    const own = firm.has(code) ? undefined : ofPost(path)?.[code];
    const level = code === "permalink-unsafe" ? "error" : (own ?? site[code] ?? diagnostic.level);
    return level === "off" ? [] : [{ ...diagnostic, level }];
  });
}

/** The levels that a front matter's `check:` gives; what is no code or no level is passed over. */
export function levelsOf(value: unknown): Levels | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Object.entries(value).flatMap(([code, level]): [string, Level | "off"][] => {
    const known: unknown = level === false ? "off" : level;
    return Object.hasOwn(codes, code) && isLevel(known) ? [[code, known]] : [];
  });
  return Object.fromEntries(entries);
}

function isLevel(value: unknown): value is Level | "off" {
  return value === "off" || value === "warning" || value === "error";
}
