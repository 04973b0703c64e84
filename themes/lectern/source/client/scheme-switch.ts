/** Shows the colour switch and keeps what the reader chooses in this browser. */
export function setUpScheme(): void {
  const field = document.querySelector<HTMLFieldSetElement>("[data-scheme].scheme");
  if (field === null) return;
  const root = document.documentElement;
  const current = root.dataset["scheme"] ?? "auto";
  for (const input of field.querySelectorAll<HTMLInputElement>("input")) input.checked = input.value === current;
  field.hidden = false;
  field.addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const { value } = event.target;
    if (value === "auto") delete root.dataset["scheme"];
    else root.dataset["scheme"] = value;
    try {
      localStorage.setItem("scheme", value);
    } catch {
      // Storage may be forbidden; the choice then holds for this page.
    }
  });
}
