import { filters } from "../../../../../scripts/search/facets.ts";
import { readQuery } from "../../../../../scripts/search/query.ts";
import { setUpChoices } from "./choices.ts";
import { hitElement } from "./hit.ts";
import { openIndex } from "./index-files.ts";
import { moveByArrows } from "./keys.ts";
import { startSearch, type Search } from "./run.ts";

/** A search on a page. */
export interface Box {
  focus(): void;
}

interface BoxRules {
  /** Address of the search page. */
  readonly folder: URL;
  /** Folder of the index, in the site's own. */
  readonly index: URL;
  /** On the search page the address says what is asked for; elsewhere the search leads there. */
  readonly keepsAddress: boolean;
}

/** Milliseconds after the last key before the search starts. */
const patience = 150;

export function openBox(root: HTMLElement, { folder, index: files, keepsAddress }: BoxRules): Box {
  const form = root.querySelector("form") as HTMLFormElement;
  const input = form.elements.namedItem("q") as HTMLInputElement;
  const list = root.querySelector(".hits") as HTMLElement;
  const status = root.querySelector(".search-status") as HTMLElement;
  const more = root.querySelector(".search-more") as HTMLButtonElement;
  const words = root.dataset;
  const index = openIndex(files);
  const site = new URL("..", files);
  const language = document.documentElement.lang;
  let search: Search | undefined;
  let asked = "";
  let timer = 0;

  const show = async (mine: Search, isFirst: boolean) => {
    try {
      const hits = await mine.more();
      if (mine !== search) return;
      if (isFirst) list.replaceChildren();
      const added = hits.map((hit) => hitElement(hit, { site, language, query: mine.query }));
      list.append(...added);
      more.hidden = !mine.hasMore();
      status.textContent = list.childElementCount === 0 ? `${words["none"]} ${words["hint"]}` : counted(mine.count());
      if (!isFirst) added[0]?.querySelector("a")?.focus();
    } catch {
      if (mine === search) status.textContent = words["failed"] ?? "";
    } finally {
      if (mine === search) root.removeAttribute("aria-busy");
    }
  };
  const counted = (count: number) =>
    count === 1 ? (words["one"] ?? "") : (words["other"] ?? "").replace("%s", String(count));
  const run = () => {
    clearTimeout(timer);
    const parameters = askedIn(form);
    if (parameters.toString() === asked) return;
    asked = parameters.toString();
    if (keepsAddress) history.replaceState(null, "", addressFor(folder, parameters));
    const query = readQuery(input.value);
    const limits = new Map(
      filters.flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name) ?? ""]] : [])),
    );
    if (query.tokens.length === 0 && limits.size === 0) {
      search = undefined;
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      root.removeAttribute("aria-busy");
      return;
    }
    root.setAttribute("aria-busy", "true");
    search = startSearch({ query, filters: limits, language }, index, site);
    void show(search, true);
  };
  const soon = (event: Event) => {
    clearTimeout(timer);
    if (event instanceof InputEvent && event.isComposing) return;
    timer = window.setTimeout(run, patience);
  };
  const takeAddress = () => {
    fillFrom(form, new URLSearchParams(location.search));
    run();
  };

  form.addEventListener("input", soon);
  form.addEventListener("compositionend", soon);
  form.addEventListener("change", run);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!keepsAddress) location.assign(addressFor(folder, askedIn(form)));
    else run();
  });
  more.addEventListener("click", () => {
    if (search !== undefined) void show(search, false);
  });
  moveByArrows(root, input);
  const choices = setUpChoices(form, index);
  if (keepsAddress) {
    window.addEventListener("popstate", takeAddress);
    void choices.fillFor(new URLSearchParams(location.search)).then(takeAddress, takeAddress);
  }
  return {
    focus: () => {
      input.focus();
      input.select();
    },
  };
}

/** What a form asks for; fields that say nothing are left out. */
function askedIn(form: HTMLFormElement): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") parameters.append(name, value.trim());
  }
  return parameters;
}

function addressFor(folder: URL, parameters: URLSearchParams): string {
  const said = parameters.toString();
  return folder.pathname + (said === "" ? "" : `?${said}`);
}

function fillFrom(form: HTMLFormElement, parameters: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = parameters.has(field.name);
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = parameters.get(field.name) ?? "";
    }
  }
}
