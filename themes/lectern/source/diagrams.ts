import { drawStyledByScript, fillStyled } from "./client/styled-by-script.ts";

/** The part of Mermaid that is used; its script stands before this one on a page with a diagram. */
interface Mermaid {
  initialize(options: { startOnLoad: false; securityLevel: "strict"; theme: "dark" | "neutral" }): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

declare const mermaid: Mermaid;

/** Draws every diagram in place of its source, which stays below to be opened; one that cannot be drawn stays text. */
async function drawDiagrams(): Promise<void> {
  const { scheme } = document.documentElement.dataset;
  const dark = scheme === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : scheme === "dark";
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: dark ? "dark" : "neutral" });
  const label = document.querySelector<HTMLElement>("[data-diagram-source]")?.dataset["diagramSource"] ?? "";
  let count = 0;
  for (const source of document.querySelectorAll<HTMLElement>("pre.mermaid")) {
    count += 1;
    const drawn = await drawStyledByScript(() => mermaid.render(`diagram-${count}`, source.textContent ?? "")).catch(
      () => undefined,
    );
    if (drawn !== undefined) replace(source, drawn.svg, label);
  }
}

function replace(source: HTMLElement, svg: string, label: string): void {
  const figure = document.createElement("figure");
  figure.className = "diagram";
  fillStyled(figure, svg);
  const details = document.createElement("details");
  details.append(Object.assign(document.createElement("summary"), { textContent: label }));
  source.replaceWith(figure);
  details.append(source);
  figure.append(details);
}

void drawDiagrams();
