/** Lets a reader sift the list of papers by year, venue and series, and order it. */
export function setUpSieve(): void {
  const form = document.querySelector<HTMLFormElement>("form.sieve");
  const list = document.querySelector(".paper-rows");
  if (form === null || list === null) return;
  const rows = [...list.querySelectorAll<HTMLLIElement>(":scope > li")];
  const byCount = new Map(rows.map((row, at) => [row, at]));
  const status = form.querySelector("[role=status]");
  const update = () => {
    const wanted = (name: string) => form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? "";
    const filters = ["year", "venue", "series"].map((name) => [name, wanted(name)] as const);
    for (const row of rows) row.hidden = !filters.every(([name, value]) => fits(row, name, value));
    const order = wanted("order");
    const sorted = rows
      .slice()
      .sort((a, b) => (order === "year" ? yearOf(b) - yearOf(a) : 0) || (byCount.get(a) ?? 0) - (byCount.get(b) ?? 0));
    list.replaceChildren(...sorted);
    const shown = rows.filter((row) => !row.hidden).length;
    if (status !== null) status.textContent = shown === 0 ? (form.dataset["none"] ?? "") : `${shown} / ${rows.length}`;
  };
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => event.preventDefault());
}

function fits(row: HTMLElement, name: string, value: string): boolean {
  return value === "" || (row.dataset[name] ?? "").split("\n").includes(value);
}

function yearOf(row: HTMLElement): number {
  return Number(row.dataset["year"]) || 0;
}
