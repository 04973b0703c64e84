const labels = new WeakMap<HTMLButtonElement, string | null>();

/** Copies a text, and lets the button that was pressed say so for a moment. */
export async function copy(text: string, button: HTMLButtonElement, said: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  // pressed again in that moment it does not say what it is for
  const label = labels.get(button) ?? button.textContent;
  labels.set(button, label);
  button.textContent = said;
  setTimeout(() => (button.textContent = label), 1500);
}
