import { openBox, type Box } from "./box.ts";

/** Gives what opens the search over the page. The box is that of the search page: its words are nowhere else. */
export function createDialog(link: HTMLAnchorElement, folder: URL, index: URL): () => void {
  let made: Promise<Box> | undefined;
  const dialog = document.createElement("dialog");
  dialog.className = "search-dialog";
  const make = async (): Promise<Box> => {
    const [page] = await Promise.all([fetchPage(folder), loadStyle(link.dataset["style"])]);
    const root = page.querySelector<HTMLElement>("main [data-search]");
    if (root === null) throw new Error("the search page has no search");
    const close = document.createElement("button");
    close.type = "button";
    close.className = "search-close";
    close.textContent = "×";
    close.setAttribute("aria-label", root.dataset["close"] ?? "");
    close.addEventListener("click", () => dialog.close());
    dialog.setAttribute("aria-label", link.getAttribute("aria-label") ?? "");
    dialog.lang = page.documentElement.lang;
    dialog.append(close, document.adoptNode(root));
    document.body.append(dialog);
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    return openBox(root, { folder, index, keepsAddress: false });
  };
  return () => {
    if (!("showModal" in dialog)) {
      location.assign(link.href);
      return;
    }
    made ??= make();
    made.then(
      (box) => {
        if (!dialog.open) dialog.showModal();
        box.focus();
      },
      () => location.assign(link.href),
    );
  };
}

async function fetchPage(address: URL): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Settles when the styles are there, or are not to be had. */
function loadStyle(href: string | undefined): Promise<void> {
  if (href === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    style.addEventListener("load", () => resolve());
    style.addEventListener("error", () => resolve());
    document.head.append(style);
  });
}
