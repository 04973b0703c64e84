import type { Explained, ExplainedFact } from "../explained.ts";
import { element } from "./element.ts";
import { findFact } from "./find-fact.ts";

const words = {
  en: {
    title: "Read from",
    none: "This page is no note.",
    body: "left as text",
    unsure: "unsure label",
    heading: "title",
  },
  zh: { title: "读自", none: "这一页不是笔记。", body: "留作正文", unsure: "拿不准的标签", heading: "标题" },
} as const;

/** `?explain`: marks each derived fact where it stands on the page, with its line; a click opens that line in the editor. */
export async function explain(): Promise<void> {
  const response = await fetch(`/__lectern/explain?path=${encodeURIComponent(location.pathname)}`);
  const host = document.createElement("lectern-explain");
  const root = host.attachShadow({ mode: "open" });
  document.documentElement.append(host);
  const sheet = element("link", { rel: "stylesheet", href: "/__lectern/live.css" });
  if (!response.ok) {
    root.append(
      sheet,
      element("aside", { class: "explain" }, element("p", {}, sayIn(document.documentElement.lang).none)),
    );
    return;
  }
  const explained = (await response.json()) as Explained;
  const marks = marksOf(explained);
  root.append(sheet, panel(explained), ...marks.map(({ box }) => box));
  const place = () => {
    for (const one of marks) put(one);
  };
  sheet.addEventListener("load", place);
  new ResizeObserver(place).observe(document.body);
  place();
}

function sayIn(language: string) {
  return /^zh/i.test(language) ? words.zh : words.en;
}

function panel(explained: Explained): HTMLElement {
  const { source, facts, language } = explained;
  const says = sayIn(language);
  const rows = facts.map((fact) => {
    const button = opener(fact, explained, fact.line === null ? says.heading : String(fact.line));
    return element("li", {}, button, " ", element("b", {}, nameOf(fact, language)), " ", fact.text);
  });
  return element(
    "aside",
    { class: "explain", "aria-label": `${says.title} ${source}` },
    element("h2", {}, `${says.title} ${source}`),
    element("ol", {}, ...rows),
  );
}

function nameOf({ field }: ExplainedFact, language: string): string {
  const says = sayIn(language);
  return field === "" ? says.body : field === "?" ? says.unsure : field;
}

interface Mark {
  readonly box: HTMLElement;
  readonly target: Element;
}

/** One box for each element. Lines that no field claims are in the list alone: they would mark half the page. */
function marksOf(explained: Explained): Mark[] {
  const marks = new Map<Element, HTMLElement>();
  for (const fact of explained.facts) {
    const target = fact.field === "" ? undefined : findFact(document, fact);
    if (target === undefined) continue;
    const box = marks.get(target) ?? element("div", { class: "mark" }, element("span", {}));
    const label = `${fact.line ?? sayIn(explained.language).heading} · ${nameOf(fact, explained.language)}`;
    box.firstElementChild?.append(opener(fact, explained, label));
    marks.set(target, box);
  }
  return [...marks].map(([target, box]) => ({ target, box }));
}

function put({ box, target }: Mark): void {
  const { left, top, width, height } = target.getBoundingClientRect();
  const { style } = box;
  style.left = `${left + scrollX}px`;
  style.top = `${top + scrollY}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.display = width === 0 ? "none" : "";
  // labels of a word would reach out of the page on its left
  box.classList.toggle("narrow", width < 320);
}

function opener({ line }: ExplainedFact, { source, token }: Explained, label: string): HTMLElement {
  const button = element("button", { type: "button", title: `${source}:${line ?? 1}` }, label);
  button.addEventListener("click", () => {
    void open({ source, token, line: line ?? 1 }).then((isOpen) => button.classList.toggle("failed", !isOpen));
  });
  return button;
}

async function open(wish: {
  readonly source: string;
  readonly token: string;
  readonly line: number;
}): Promise<boolean> {
  const headers = { "content-type": "application/json" };
  const response = await fetch("/__lectern/open", { method: "POST", headers, body: JSON.stringify(wish) });
  if (!response.ok) return false;
  const { link } = (await response.json()) as { readonly link?: string };
  if (link !== undefined) location.href = link;
  return true;
}
