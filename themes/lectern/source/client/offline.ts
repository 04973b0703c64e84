/** Lets the site's worker keep what is read, once the page is there; without one, or where it is forbidden, nothing is kept. */
export function setUpOffline(): void {
  const path = document.querySelector<HTMLElement>("link[data-worker]")?.dataset["worker"];
  if (path === undefined || !("serviceWorker" in navigator)) return;
  addEventListener("load", () => void navigator.serviceWorker.register(path).catch(() => undefined));
}
