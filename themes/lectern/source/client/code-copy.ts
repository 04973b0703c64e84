import { copy } from "./copy.ts";

/** A button on each block of code, seen where a pointer is over it, that copies it; a finger selects by itself. */
export function setUpCodeCopy(): void {
  const { copy: label, copied = "" } = document.querySelector<HTMLElement>("article[data-copy]")?.dataset ?? {};
  if (label === undefined || !matchMedia("(hover: hover)").matches) return;
  for (const block of document.querySelectorAll<HTMLElement>(".prose pre")) {
    if (block.querySelector("code") === null) continue;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "plain" });
    button.textContent = label;
    button.addEventListener("click", () => void copy(block.textContent ?? "", button, copied));
    const frame = Object.assign(document.createElement("div"), { className: "code" });
    block.replaceWith(frame);
    frame.append(block, button);
  }
}
