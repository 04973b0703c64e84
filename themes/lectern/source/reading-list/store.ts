import { parseList, type List } from "./list.ts";

/** A reader's list in this browser; the storage may be forbidden, full, or hold what is no list. */
export interface Store {
  read(): List;
  /** False where the browser does not keep it. */
  write(list: List): boolean;
  /** Whether something was kept that could not be read; it is put aside when the list is next written. */
  readonly isBroken: boolean;
  /** Calls back when another tab changes the list. */
  onChange(changed: () => void): void;
}

export function openStore(key: string): Store {
  let isBroken = false;
  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const read = (): List => {
    const list = parseList(stored());
    isBroken = list === undefined;
    return list ?? [];
  };
  return {
    read,
    write: (list) => {
      try {
        if (isBroken) localStorage.setItem(`${key} unreadable`, stored() ?? "");
        if (list.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(list));
        isBroken = false;
        return true;
      } catch {
        return false;
      }
    },
    get isBroken() {
      return isBroken;
    },
    onChange: (changed) => {
      addEventListener("storage", (event) => {
        if (event.key === key || event.key === null) changed();
      });
    },
  };
}
