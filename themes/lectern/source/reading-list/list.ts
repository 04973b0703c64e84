export type State = "want" | "read" | "watched";

/** A paper or a talk that a reader keeps. */
export interface Item {
  /** Path of its page, from the host. */
  readonly href: string;
  readonly title: string;
  /** Venue and year of a paper, in one line; empty where they are not known. */
  readonly line: string;
  readonly state: State;
}

export type List = readonly Item[];

/** Reads what a browser has kept; undefined where it is no list of ours. */
export function parseList(text: string | null): List | undefined {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isItem) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isItem(value: unknown): value is Item {
  if (typeof value !== "object" || value === null) return false;
  const { href, title, line, state } = value as Record<string, unknown>;
  return [href, title, line].every((text) => typeof text === "string") && isState(state);
}

export function isState(value: unknown): value is State {
  return value === "want" || value === "read" || value === "watched";
}

/** The list with an item in a state, where it was in that state already without it. What is put in comes last. */
export function toggled(list: List, item: Item): List {
  const others = list.filter(({ href }) => href !== item.href);
  return list.some(({ href, state }) => href === item.href && state === item.state) ? others : [...others, item];
}

/** Both lists; what only the other has comes last, and what both have stays as it is here. */
export function joined(list: List, other: List): List {
  const known = new Set(list.map(({ href }) => href));
  return [...list, ...other.filter(({ href }) => !known.has(href))];
}
