import { isState, toggled, type Item } from "./list.ts";
import type { Store } from "./store.ts";

/** The buttons of papers and talks: each shows whether its item is in its state, and puts it there or takes it out. */
export function setUpButtons(store: Store, changed: () => void): () => void {
  const buttons = document.querySelectorAll<HTMLButtonElement>("button[data-state]");
  const show = () => {
    const list = store.read();
    for (const button of buttons) {
      const item = itemOf(button);
      const isOn = list.some(({ href, state }) => href === item?.href && state === item.state);
      button.setAttribute("aria-pressed", String(isOn));
    }
  };
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>("button[data-state]") : null;
    const item = button === null ? undefined : itemOf(button);
    if (button === null || item === undefined) return;
    if (!store.write(toggled(store.read(), item))) say(button);
    changed();
  });
  return show;
}

function itemOf({ dataset }: HTMLElement): Item | undefined {
  const { href = "", title = "", line = "", state } = dataset;
  return isState(state) ? { href, title, line, state } : undefined;
}

/** Says beside the button that the browser keeps nothing. */
function say(button: HTMLElement): void {
  const text = button.closest<HTMLElement>("[data-failed]")?.dataset["failed"] ?? "";
  const known = button.parentElement?.querySelector("[role=status]");
  const status = known ?? Object.assign(document.createElement("span"), { role: "status" });
  button.after(status);
  status.textContent = text;
}
