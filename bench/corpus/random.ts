/** A source of numbers that gives the same ones for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but without, `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** Some of a list, without repeats, in the order they were drawn. */
  some<T>(list: readonly T[], count: number): T[];
}

/** Xorshift on 32 bits (G. Marsaglia, “Xorshift RNGs”, 2003); a seed is stirred first, so that neighbours differ. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let round = 0; round < 8; round++) next();
  const below = (limit: number) => next() % limit;
  const pick = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  return {
    below,
    pick,
    some: (list, count) => {
      const drawn = new Set<(typeof list)[number]>();
      while (drawn.size < Math.min(count, list.length)) drawn.add(pick(list));
      return [...drawn];
    },
  };
}
