import { setUpButtons } from "./reading-list/buttons.ts";
import { setUpPage } from "./reading-list/page.ts";
import { openStore } from "./reading-list/store.ts";

/** Papers to read and read, talks watched: kept in this browser only, and the same in all its tabs. */
const key = document.querySelector<HTMLElement>("[data-kept^='reading-list']")?.dataset["kept"] ?? "reading-list";
const page = document.querySelector<HTMLElement>("[data-reading-list]");
const store = openStore(key);
const shows: (() => void)[] = [];
const show = () => {
  for (const one of shows) one();
};
if (page !== null) shows.push(setUpPage(page, store, show));
shows.push(setUpButtons(store, show));
store.onChange(show);
show();
