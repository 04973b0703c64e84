import type { LiveState, Problem } from "../problem.ts";
import { element } from "./element.ts";

export interface Overlay {
  /** Shows errors over the page, and warnings in a corner; nothing where there are none. */
  show(state: LiveState): void;
}

/** Problems that a panel shows; the terminal has all. */
const most = 50;

const words = {
  en: { errors: "errors", warnings: "warnings", close: "Close", more: "more; the terminal names all." },
  zh: { errors: "个错误", warnings: "个警告", close: "关闭", more: "个未列出，请看终端。" },
} as const;

/** An overlay in a tree of its own, so that neither the page's styles nor its script meet it. */
export function createOverlay(own: readonly Problem[]): Overlay {
  const host = document.createElement("lectern-overlay");
  const root = host.attachShadow({ mode: "open" });
  let shown = "";
  let isWanted = false;

  const draw = (problems: readonly Problem[], language: string) => {
    const says = /^zh/i.test(language) ? words.zh : words.en;
    const errors = problems.filter(({ level }) => level === "error");
    const listed = errors.length > 0 ? errors : problems;
    const count = `${listed.length} ${errors.length > 0 ? says.errors : says.warnings}`;
    const redraw = (open: boolean) => {
      isWanted = open;
      draw(problems, language);
    };
    root.replaceChildren(
      sheet(),
      isWanted
        ? panel(listed, { title: count, ...says }, () => redraw(false))
        : chip(count, errors.length > 0, () => redraw(true)),
    );
  };

  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && isWanted) root.querySelector<HTMLButtonElement>(".close")?.click();
  });
  const show = ({ problems: site, language }: Pick<LiveState, "problems" | "language">) => {
    const problems = unique([...own, ...site]);
    const text = JSON.stringify(problems);
    if (text === shown) return;
    shown = text;
    isWanted = problems.some(({ level }) => level === "error");
    if (problems.length === 0) return host.remove();
    document.documentElement.append(host);
    draw(problems, language);
  };
  if (own.length > 0) show({ problems: [], language: document.documentElement.lang });
  return { show };
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function sheet(): HTMLElement {
  return element("link", { rel: "stylesheet", href: "/__lectern/live.css" });
}

function chip(text: string, isError: boolean, open: () => void): HTMLElement {
  const button = element("button", { type: "button", class: isError ? "chip error" : "chip" }, text);
  button.addEventListener("click", open);
  return button;
}

interface PanelWords {
  readonly title: string;
  readonly close: string;
  readonly more: string;
}

function panel(problems: readonly Problem[], { title, close, more }: PanelWords, onClose: () => void): HTMLElement {
  const button = element("button", { type: "button", class: "close" }, close);
  button.addEventListener("click", onClose);
  const rest = problems.length - most;
  const box = element(
    "section",
    { role: "alertdialog", "aria-label": title, class: "panel" },
    element("header", {}, element("h2", {}, title), button),
    ...problems.slice(0, most).map(entry),
    ...(rest > 0 ? [element("p", {}, `${rest} ${more}`)] : []),
  );
  const ground = element("div", { class: "ground" }, box);
  ground.addEventListener("click", ({ target }) => {
    if (target === ground) onClose();
  });
  return ground;
}

function entry({ level, code, place, message, hint, lines }: Problem): HTMLElement {
  const where = place === undefined ? "" : `${place.path}:${place.line}:${place.column}`;
  return element(
    "article",
    { class: level },
    element("p", { class: "where" }, element("b", {}, code), " ", element("span", {}, where)),
    element("p", { class: "message" }, message),
    ...(lines.length === 0 ? [] : [element("pre", {}, ...lines.map((line) => sourceLine(line, place)))]),
    ...(hint === "" ? [] : [element("p", { class: "hint" }, hint)]),
  );
}

function sourceLine({ number, text }: Problem["lines"][number], place: Problem["place"]): HTMLElement {
  const isNamed = number === place?.line;
  const at = isNamed ? place.column - 1 : text.length;
  const rest = at < text.length ? [element("mark", {}, text.slice(at, at + 1)), text.slice(at + 1)] : [];
  return element(
    "span",
    { class: isNamed ? "line named" : "line" },
    element("i", {}, String(number)),
    text.slice(0, at),
    ...rest,
    "\n",
  );
}
