/** What a reader chose of the list of papers. */
export interface Choice {
  /** Whether nothing is left out and the order is the list's own. */
  readonly isPlain: boolean;
  /** The page's address with what was chosen. */
  readonly address: string;
  /** The rows that fit, in order. */
  sift(rows: readonly HTMLElement[]): HTMLElement[];
}

const filters = ["year", "venue", "series"] as const;
const names = [...filters, "order"] as const;

/** The order that the list has by itself. */
const usual = "count";

export function readChoice(form: HTMLFormElement): Choice {
  const chosen = names.map((name) => [name, selectOf(form, name)?.value ?? ""] as const);
  const said = chosen.filter(([name, value]) => value !== "" && !(name === "order" && value === usual));
  const query = new URLSearchParams(said.map(([name, value]) => [name, value])).toString();
  return {
    isPlain: said.length === 0,
    address: query === "" ? location.pathname : `?${query}`,
    sift: (rows) => {
      const fitting = rows.filter((row) => said.every(([name, value]) => name === "order" || fits(row, name, value)));
      return said.some(([name]) => name === "order") ? fitting.sort((a, b) => yearOf(b) - yearOf(a)) : fitting;
    },
  };
}

/** Sets the form to what an address asks for; false where it asks for nothing that there is. */
export function writeChoice(form: HTMLFormElement, parameters: URLSearchParams): boolean {
  for (const name of names) {
    const [select, value] = [selectOf(form, name), parameters.get(name)];
    if (select === null || value === null) continue;
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  return !readChoice(form).isPlain;
}

function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  return form.querySelector(`select[name="${name}"]`);
}

function fits(row: HTMLElement, name: string, value: string): boolean {
  return (row.dataset[name] ?? "").split("\n").includes(value);
}

function yearOf(row: HTMLElement): number {
  return Number(row.dataset["year"]) || 0;
}
