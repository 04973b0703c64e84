import { joined, isState, type Item } from "./list.ts";
import { fromMarkdown, toMarkdown, type Headings } from "./markdown.ts";
import type { Store } from "./store.ts";

/** The page of the list: what is on it by state, ways to take it along and to bring it back. */
export function setUpPage(page: HTMLElement, store: Store, changed: () => void): () => void {
  const { root = "/", remove = "", title = "" } = page.dataset;
  const status = page.querySelector("[role=status]");
  const say = (name: string, count = 0) => {
    if (status !== null) status.textContent = (page.dataset[name] ?? "").replace("%s", String(count));
  };
  const sections = [...page.querySelectorAll<HTMLElement>("section[data-of]")];
  const show = () => {
    const list = [...store.read()].reverse();
    for (const section of sections) {
      const items = list.filter(({ state }) => state === section.dataset["of"]);
      section.hidden = items.length === 0;
      section.querySelector("ul")?.replaceChildren(...items.map((item) => rowOf(item, remove)));
    }
    page.querySelector(".list-empty")?.toggleAttribute("hidden", list.length > 0);
    for (const button of page.querySelectorAll<HTMLElement>("[data-tool]:not([data-tool=import])"))
      button.hidden = list.length === 0;
    if (store.isBroken) say("broken");
  };
  const site = new URL(root, location.href).href;
  const headings = Object.fromEntries(
    sections.map((section) => [section.dataset["of"], section.querySelector("h2")?.textContent ?? ""]),
  ) as Headings;
  const tools: Readonly<Record<string, () => void>> = {
    markdown: () => save("reading-list.md", toMarkdown(store.read(), title, headings, location.origin)),
    bibtex: () => void bibtexOf(store.read(), say),
    import: () => page.querySelector<HTMLInputElement>("input[type=file]")?.click(),
  };
  page.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLElement) tools[target.dataset["tool"] ?? ""]?.();
  });
  page.addEventListener("change", ({ target }) => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (file === undefined) return;
    void file.text().then((text) => {
      const before = store.read();
      const after = joined(before, fromMarkdown(text, site));
      if (store.write(after)) say("imported", after.length - before.length);
      else say("failed");
      changed();
    });
  });
  return show;
}

function rowOf({ href, title, line, state }: Item, remove: string): HTMLElement {
  const item = document.createElement("li");
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: remove });
  button.setAttribute("aria-label", `${remove}: ${title}`);
  Object.assign(button.dataset, { state, href, title, line });
  item.append(Object.assign(document.createElement("a"), { href, textContent: title }), " ");
  if (line !== "")
    item.append(Object.assign(document.createElement("span"), { className: "count", textContent: line }), " ");
  item.append(button);
  return item;
}

/** The records that stand beside the pages of papers and talks, in one file. */
async function bibtexOf(list: readonly Item[], say: (name: string, count?: number) => void): Promise<void> {
  const answers = await Promise.allSettled(list.filter(({ state }) => isState(state)).map(recordOf));
  const records = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value.trim()] : []));
  const missing = answers.length - records.length;
  if (missing > 0) say("missing", missing);
  if (records.length > 0) save("reading-list.bib", `${[...new Set(records)].join("\n\n")}\n`);
}

async function recordOf({ href, state }: Item): Promise<string> {
  const path = state === "watched" ? `${href.replace(/(?:\/index)?\.html$|\/$/, "")}.bib` : `${href}paper.bib`;
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

function save(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
