export type Scheme = "light" | "dark";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** The colours that the page is shown in. */
export function scheme(): Scheme {
  const { scheme: chosen } = document.documentElement.dataset;
  return chosen === "light" || chosen === "dark" ? chosen : dark.matches ? "dark" : "light";
}

/** Calls back when the reader or the system chooses others. */
export function onScheme(changed: (scheme: Scheme) => void): void {
  const tell = () => changed(scheme());
  new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ["data-scheme"] });
  dark.addEventListener("change", tell);
}
