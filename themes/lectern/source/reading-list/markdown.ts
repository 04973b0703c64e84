import type { Item, List, State } from "./list.ts";

export type Headings = Readonly<Record<State, string>>;

const states: readonly State[] = ["want", "read", "watched"];

/** The list as Markdown, a task for each item; `origin` is that of the site. */
export function toMarkdown(list: List, title: string, headings: Headings, origin: string): string {
  const sections = states.flatMap((state) => {
    const rows = list.filter((item) => item.state === state).map((item) => rowOf(item, origin));
    return rows.length === 0 ? [] : [`## ${headings[state]}\n\n${rows.join("\n")}\n`];
  });
  return [`# ${title}\n`, ...sections].join("\n");
}

function rowOf({ title, href, line, state }: Item, origin: string): string {
  const text = title.replace(/[\\[\]]/g, String.raw`\$&`).replace(/\s+/g, " ");
  return `- [${state === "want" ? " " : "x"}] [${text}](${origin}${href})${line === "" ? "" : ` — ${line}`}`;
}

const row = /^- \[([ x])\] \[((?:\\.|[^\\\]])*)\]\((\S+)\)(?: — (.*))?$/gm;

/** The items of such a text that belong to a site; all else is passed over. Papers are below `papers/`. */
export function fromMarkdown(text: string, site: string): List {
  const { origin, pathname: root } = new URL(site);
  return [...text.replace(/\r/g, "").matchAll(row)].flatMap(([, mark, title = "", link = "", line = ""]) => {
    const address = URL.canParse(link) ? new URL(link) : undefined;
    if (address === undefined || address.origin !== origin || !address.pathname.startsWith(root)) return [];
    const isPaper = address.pathname.startsWith(`${root}papers/`);
    const state: State = isPaper ? (mark === "x" ? "read" : "want") : "watched";
    return [{ href: address.pathname, title: title.replace(/\\(.)/g, "$1"), line, state }];
  });
}
