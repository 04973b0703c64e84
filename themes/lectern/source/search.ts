import { openBox } from "./client/search/box.ts";
import { createDialog } from "./client/search/dialog.ts";

/** The search: on its own page it stands there, elsewhere it opens over the page. */
const link = document.querySelector<HTMLAnchorElement>(".search-open");
const own = document.querySelector<HTMLElement>("main [data-search]");
if (link !== null) {
  const folder = new URL(link.href);
  const index = new URL(link.dataset["index"] ?? "", folder);
  if (own === null) link.addEventListener("search", createDialog(link, folder, index));
  else {
    const box = openBox(own, { folder, index, keepsAddress: true });
    link.addEventListener("search", () => box.focus());
  }
}
