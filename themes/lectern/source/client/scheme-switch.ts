import { keep } from "./kept.ts";

const schemes = ["auto", "light", "dark"] as const;

/** Goes through the system's colours, light and dark, and keeps the choice in this browser. */
export function setUpSchemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>(".scheme-switch");
  if (button === null) return;
  const { dataset } = document.documentElement;
  let at = Math.max(
    0,
    schemes.findIndex((scheme) => scheme === dataset["scheme"]),
  );
  const show = () => {
    const scheme = schemes[at] ?? "auto";
    if (scheme === "auto") delete dataset["scheme"];
    else dataset["scheme"] = scheme;
    button.title = `${button.dataset["label"]}: ${button.dataset[scheme]}`;
    button.setAttribute("aria-label", button.title);
  };
  show();
  button.addEventListener("click", () => {
    at = (at + 1) % schemes.length;
    show();
    keep("scheme", schemes[at] ?? "auto");
  });
}
