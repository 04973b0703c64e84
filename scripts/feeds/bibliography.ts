import type { CslItem } from "../library/csl.ts";

/** Works as reference managers read them; citation.js is loaded when the first is asked for. */
export async function bibtex(items: readonly CslItem[]): Promise<string> {
  const text = await print("bibtex", items.map(forBibtex));
  // the address is in `url`; many styles print both
  return text.replace(/^\thowpublished = .*\n/gm, "");
}

export async function ris(items: readonly CslItem[]): Promise<string> {
  return print("ris", items);
}

/** BibTeX has a month and no day, and TeX has signs that mean something; the printer leaves both to us. */
function forBibtex(item: CslItem): CslItem {
  const [date] = item.issued?.["date-parts"] ?? [];
  const { title, "container-title": host } = item;
  return {
    ...item,
    ...(title === undefined ? {} : { title: escapeTex(title) }),
    ...(host === undefined ? {} : { "container-title": escapeTex(host) }),
    ...(date === undefined ? {} : { issued: { "date-parts": [date.slice(0, 2)] } }),
  };
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (sign) => texSigns[sign] ?? `\\${sign}`);
}

const texSigns: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
};

/** CSL-JSON: https://github.com/citation-style-language/schema */
export function cslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

let loading: ReturnType<typeof load> | undefined;

async function print(format: "bibtex" | "ris", items: readonly CslItem[]): Promise<string> {
  if (items.length === 0) return "";
  loading ??= load();
  const { plugins } = await loading;
  return `${plugins.output.format(format, items).replace(/^\n+|\n+$/g, "")}\n`;
}

async function load() {
  const core = await import("@citation-js/core");
  await Promise.all([import("@citation-js/plugin-bibtex"), import("@citation-js/plugin-ris")]);
  // an entry is called by its id, which stays; the defaults make a name of author, year and title, and lose Han characters
  Object.assign(core.plugins.config.get("@bibtex")["format"] as object, {
    useIdAsLabel: true,
    checkLabel: false,
    asciiOnly: false,
  });
  return core;
}
