import { copy } from "./copy.ts";

/** Copies a citation: the text beside the button, or the file that is linked there. */
export function setUpCite(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".cite")) {
    box.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (button !== null) void cite(button, box);
    });
  }
}

async function cite(button: HTMLButtonElement, box: HTMLElement): Promise<void> {
  const place = button.parentElement;
  const file = place?.querySelector("a")?.href;
  const text = file === undefined ? place?.querySelector("span")?.textContent : await (await fetch(file)).text();
  const said = box.dataset["copied"] ?? "";
  await copy(text ?? "", button, said);
  const status = box.querySelector("[role=status]");
  if (status !== null) status.textContent = said;
}
