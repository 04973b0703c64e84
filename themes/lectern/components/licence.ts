export interface Licence {
  readonly name: string;
  readonly url: string;
}

/** The content's licence in the theme's settings; undefined where they name none. */
export function licence(value: unknown): Licence | undefined {
  if (typeof value !== "object" || value === null || !("name" in value) || !("url" in value)) return undefined;
  return { name: String(value.name), url: String(value.url) };
}
