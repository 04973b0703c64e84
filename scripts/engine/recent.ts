/** Values by key, of which the oldest are dropped when they weigh too much together. */
export interface Recent<K, V> {
  get(key: K): V | undefined;
  keep(key: K, value: V): void;
  drop(key: K): void;
}

/** `onDrop` is told of what is dropped for its weight. */
export function createRecent<K, V>(
  limit: number,
  weigh: (value: V) => number,
  onDrop: (key: K, value: V) => void = () => {},
): Recent<K, V> {
  const values = new Map<K, V>();
  let weight = 0;
  const drop = (key: K) => {
    const value = values.get(key);
    if (value !== undefined) weight -= weigh(value);
    values.delete(key);
  };
  return {
    drop,
    get: (key) => values.get(key),
    keep: (key, value) => {
      drop(key);
      values.set(key, value);
      weight += weigh(value);
      for (const [oldest, dropped] of values) {
        if (weight <= limit || oldest === key) return;
        drop(oldest);
        onDrop(oldest, dropped);
      }
    },
  };
}
