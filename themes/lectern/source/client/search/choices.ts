import { filters } from "../../../../../scripts/search/facets.ts";
import type { Choice } from "../../../../../scripts/search/manifest.ts";
import type { IndexFiles } from "./index-files.ts";

/** What a form's filters offer, fetched when the reader turns to them. */
export interface FilterChoices {
  /** Fetches them at once where an address sets a filter. */
  fillFor(parameters: URLSearchParams): Promise<void>;
}

export function setUpChoices(form: HTMLFormElement, index: IndexFiles): FilterChoices {
  const details = form.querySelector("details");
  let filled: Promise<void> | undefined;
  const fill = async () => {
    const [choices, { languages }] = await Promise.all([index.choices(), index.manifest()]);
    for (const name of ["series", "year", "category"] as const) fillSelect(form, name, choices[name]);
    if (languages.length > 1) {
      const names = new Intl.DisplayNames([document.documentElement.lang || "en"], { type: "language" });
      for (const tag of languages) addOption(selectOf(form, "language"), tag, nameOf(names, tag));
      selectOf(form, "language")?.closest("label")?.removeAttribute("hidden");
    }
  };
  const fillOnce = () => (filled ??= fill());
  details?.addEventListener("toggle", () => {
    if (details.open) fillOnce().catch(() => undefined);
  });
  form.querySelector("[name=speaker]")?.addEventListener("focus", () => void fillSpeakers(form, index), { once: true });
  return {
    fillFor: async (parameters) => {
      if (details === null || !filters.some((name) => parameters.has(name))) return;
      details.open = true;
      await fillOnce();
    },
  };
}

/** So many names at most: browsers draw the list themselves. */
const mostSpeakers = 2000;

async function fillSpeakers(form: HTMLFormElement, index: IndexFiles): Promise<void> {
  const speakers = await index.speakers().catch(() => []);
  const options = speakers
    .slice(0, mostSpeakers)
    .map(([name]) => Object.assign(document.createElement("option"), { value: name }));
  form.querySelector("datalist")?.replaceChildren(...options);
}

function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  return form.querySelector(`select[name="${name}"]`);
}

function fillSelect(form: HTMLFormElement, name: string, choices: readonly Choice[]): void {
  const select = selectOf(form, name);
  for (const [value, notes] of choices) addOption(select, value, `${value} (${notes})`);
  if (choices.length === 0) select?.closest("label")?.setAttribute("hidden", "");
}

function addOption(select: HTMLSelectElement | null, value: string, text: string): void {
  select?.append(Object.assign(document.createElement("option"), { value, textContent: text }));
}

function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
