/**
 * An object whose properties are made when the first of them is asked for: most pages of a site are as they were, and
 * nobody asks. Of many such objects only the last one's properties are kept.
 */
export function createLateData(): (make: () => object) => object {
  let last: { readonly make: () => object; readonly made: object } | undefined;
  const madeBy = (make: () => object): object => {
    if (last?.make !== make) last = { make, made: make() };
    return last.made;
  };
  return (make) =>
    new Proxy(
      {},
      {
        get: (_, name) => Reflect.get(madeBy(make), name) as unknown,
        has: (_, name) => Reflect.has(madeBy(make), name),
        ownKeys: () => Reflect.ownKeys(madeBy(make)),
        getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(madeBy(make), name),
      },
    );
}
