/** Where styles cannot part Han from Latin letters, a script does; nobody else loads it. */
export function setUpAutospace(): void {
  if (CSS.supports("text-autospace", "normal")) return;
  const address = document.querySelector<HTMLElement>("script[data-autospace]")?.dataset["autospace"];
  if (address !== undefined) void import(address);
}
