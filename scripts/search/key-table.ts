/** Numbers keys (32 bits) in the order they are first met: a Map of numbers, several times faster. */
export class KeyTable {
  #keys: Uint32Array<ArrayBuffer>;
  /** The number of the key in each slot, one more; 0 where the slot is free. */
  #slots: Int32Array;
  #size = 0;

  constructor(room = 2048) {
    this.#keys = new Uint32Array(room);
    this.#slots = new Int32Array(room * 2);
  }

  get size(): number {
    return this.#size;
  }

  get keys(): Uint32Array<ArrayBuffer> {
    return this.#keys.subarray(0, this.#size);
  }

  /** The number of a key, a new one where it was not met before. */
  numberOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = mix(key) & mask;
    for (let number = slots[slot] ?? 0; number !== 0; number = slots[slot] ?? 0) {
      if (this.#keys[number - 1] === key) return number - 1;
      slot = (slot + 1) & mask;
    }
    if (this.#size === this.#keys.length) {
      this.#grow();
      return this.numberOf(key);
    }
    this.#keys[this.#size] = key;
    slots[slot] = ++this.#size;
    return this.#size - 1;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#size = 0;
  }

  #grow(): void {
    const keys = this.#keys;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#slots = new Int32Array(keys.length * 4);
    this.#size = 0;
    for (const key of keys) this.numberOf(key);
  }
}

function mix(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
