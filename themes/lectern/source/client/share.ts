/** Passes the page on by the system's own sheet; where there is none, nothing offers it. */
export function setUpShare(): void {
  const button = document.querySelector<HTMLButtonElement>(".share");
  if (button === null || !("share" in navigator)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
    // a reader who closes the sheet has not made a mistake
    navigator.share({ title: button.dataset["title"] ?? "", url }).catch(() => undefined);
  });
}
