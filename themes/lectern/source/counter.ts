/** Counts the visit where the reader agrees; the answer is kept in this browser, and may be changed below every page. */
const place = document.querySelector<HTMLElement>("[data-counters]");
const key = place?.dataset["kept"] ?? "counter";
let isCounting = false;

function answered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(answer: string): void {
  try {
    localStorage.setItem(key, answer);
  } catch {
    // storage may be forbidden; the answer then holds for this page
  }
}

function show(answer: string | null): void {
  for (const button of place?.querySelectorAll<HTMLElement>("button[data-answer]") ?? []) {
    button.setAttribute("aria-pressed", String(button.dataset["answer"] === answer));
  }
  if (answer === "yes" && !isCounting) count();
}

function count(): void {
  isCounting = true;
  const counters = JSON.parse(place?.dataset["counters"] ?? "[]") as readonly Readonly<Record<string, string>>[];
  for (const options of counters) {
    const script = document.createElement("script");
    script.defer = true;
    for (const [name, value] of Object.entries(options)) script.setAttribute(name, value);
    document.head.append(script);
  }
}

place?.addEventListener("click", ({ target }) => {
  const answer = target instanceof HTMLElement ? target.dataset["answer"] : undefined;
  if (answer === undefined) return;
  keep(answer);
  show(answer);
});
show(answered());
