const loading = new Set<string>();

/**
 * Loads what a reader turns to, and not before. `data-turn` names a script; it is loaded when a button that has it is
 * clicked (the click is then done again), when an element with `data-seen` comes near, and at once where this browser keeps
 * something under the name in `data-kept`.
 */
export function setUpTurns(): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("button[data-turn]") : null;
    if (button !== null) load(button, () => button.click());
  });
  for (const part of document.querySelectorAll<HTMLElement>("[data-kept]")) if (isKept(part)) load(part);
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) load(target as HTMLElement);
  });
  for (const part of document.querySelectorAll("[data-seen]")) near.observe(part);
}

function load({ dataset: { turn = "" } }: HTMLElement, then?: () => void): void {
  if (loading.has(turn)) return;
  loading.add(turn);
  const script = Object.assign(document.createElement("script"), { type: "module", src: turn });
  if (then !== undefined) script.addEventListener("load", then);
  document.head.append(script);
}

function isKept({ dataset: { kept = "" } }: HTMLElement): boolean {
  try {
    return localStorage.getItem(kept) !== null;
  } catch {
    return false;
  }
}
