import { keep, kept } from "./kept.ts";

/** Lets the player beside the text scroll away with it, or stay in view; the reader's choice is kept. */
export function setUpPin(): void {
  const button = document.querySelector<HTMLButtonElement>(".pin");
  const beside = document.querySelector(".beside");
  if (button === null || beside === null) return;
  const show = (isPinned: boolean) => {
    beside.classList.toggle("unpinned", !isPinned);
    button.setAttribute("aria-pressed", String(isPinned));
  };
  show(kept("pin") !== "off");
  button.addEventListener("click", () => {
    const isPinned = beside.classList.contains("unpinned");
    show(isPinned);
    keep("pin", isPinned ? "on" : "off");
  });
}
