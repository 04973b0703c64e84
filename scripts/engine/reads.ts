/**
 * Notes what of the site, beyond the page's own data, is read while a page is drawn. Each name stands for something with
 * a fingerprint (`fingerprints.ts`); a page is drawn again when one of those it read has changed.
 */
export interface Reads {
  /** Called by everything that leads from one document to others. */
  note(name: string): void;
  /** Runs `draw` and gives the names that were noted meanwhile, in order; reads of the page's own document are its own. */
  during<T>(page: object, draw: () => T): { readonly result: T; readonly names: readonly string[] };
  /** The document whose page is drawn now. */
  readonly page: object | undefined;
}

export function createReads(): Reads {
  let names: Set<string> | undefined;
  let current: object | undefined;
  return {
    get page() {
      return current;
    },
    note: (name) => {
      names?.add(name);
    },
    during: (page, draw) => {
      const own = new Set<string>();
      const [outerNames, outerPage] = [names, current];
      names = own;
      current = page;
      try {
        return { result: draw(), names: [...own].sort() };
      } finally {
        names = outerNames;
        current = outerPage;
      }
    },
  };
}
