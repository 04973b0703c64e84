import { readChoice, writeChoice } from "./sieve/choice.ts";
import { rowsOfPages } from "./sieve/rows.ts";
import { showRows } from "./sieve/show.ts";

/** Lets a reader sift the list of papers by year, venue and series, and order it; over all pages of the list. */
const form = document.querySelector<HTMLFormElement>("form.sieve");
const list = document.querySelector<HTMLElement>(".paper-rows");
if (form !== null && list !== null) setUp(form, list);

function setUp(form: HTMLFormElement, list: HTMLElement): void {
  const own = [...list.querySelectorAll<HTMLLIElement>(":scope > li")];
  const pager = document.querySelector<HTMLElement>(".pager");
  const status = form.querySelector("[role=status]");
  const all = rowsOfPages(own, form.dataset["pages"]?.split(" ") ?? []);
  let turn = 0;

  const update = async () => {
    const now = (turn += 1);
    const choice = readChoice(form);
    history.replaceState(null, "", choice.address);
    const rows = choice.isPlain ? own : await all();
    if (now !== turn) return;
    const shown = choice.sift(rows);
    showRows(list, shown);
    if (pager !== null) pager.hidden = !choice.isPlain;
    if (status === null) return;
    status.textContent = choice.isPlain
      ? ""
      : shown.length === 0
        ? (form.dataset["none"] ?? "")
        : `${shown.length} / ${rows.length}`;
  };

  form.addEventListener("change", () => void update());
  form.addEventListener("submit", (event) => event.preventDefault());
  if (writeChoice(form, new URLSearchParams(location.search))) void update();
}
