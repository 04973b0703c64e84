/** Copies a citation: the text beside the button, or the file that is linked there. */
export function setUpCite(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".cite")) {
    box.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (button !== null) void copy(button, box);
    });
  }
}

async function copy(button: HTMLButtonElement, box: HTMLElement): Promise<void> {
  const place = button.parentElement;
  const file = place?.querySelector("a")?.href;
  const text = file === undefined ? place?.querySelector("span")?.textContent : await (await fetch(file)).text();
  await navigator.clipboard.writeText(text ?? "");
  const said = box.dataset["copied"] ?? "";
  const status = box.querySelector("[role=status]");
  if (status !== null) status.textContent = said;
  const label = button.textContent;
  button.textContent = said;
  setTimeout(() => (button.textContent = label), 1500);
}
