/** Values by key, of which the oldest are dropped when they weigh too much together. */
export interface Recent<K, V> {
  get(key: K): V | undefined;
  keep(key: K, value: V): void;
}

export function createRecent<K, V>(limit: number, weigh: (value: V) => number): Recent<K, V> {
  const values = new Map<K, V>();
  let weight = 0;
  return {
    get: (key) => values.get(key),
    keep: (key, value) => {
      values.set(key, value);
      weight += weigh(value);
      for (const [oldest, old] of values) {
        if (weight <= limit || oldest === key) return;
        values.delete(oldest);
        weight -= weigh(old);
      }
    },
  };
}
