import type { CslItem, CslName } from "./csl.ts";

/** A work in the words of a style, as plain text. What is not known is left out. */
export interface Citation {
  readonly style: "GB/T 7714" | "APA" | "MLA";
  readonly text: string;
}

/**
 * The styles that readers ask for, written here because citeproc takes 10 ms for each: for a web page, a paper and an
 * article, GB/T 7714-2015, APA 7 and MLA 9 need no more.
 */
export function citationsOf(item: CslItem): readonly Citation[] {
  return [
    { style: "GB/T 7714", text: gbt(item) },
    { style: "APA", text: apa(item) },
    { style: "MLA", text: mla(item) },
  ];
}

/** Section 8 of GB/T 7714-2015: up to three authors, a family name in capitals, the kind of work in brackets. */
function gbt(item: CslItem): string {
  const names = item.author ?? [];
  const shown = names
    .slice(0, 3)
    .map((name) =>
      "literal" in name
        ? name.literal
        : `${name.family.toUpperCase()} ${initialsOf(name.given).replace(/[. ]+/g, " ").trim()}`.trim(),
    );
  const more = names.length > 3 ? [isHan(names) ? "等" : "et al"] : [];
  const host = item["container-title"];
  const day = item.issued?.["date-parts"][0]?.map((part) => String(part).padStart(2, "0")).join("-");
  const place = {
    "post-weblog": "[EB/OL]",
    "article-journal": "[J/OL]",
    "paper-conference": "[C/OL]",
    article: "[A/OL]",
    document: "[A/OL]",
  };
  const kind = place[item.type as keyof typeof place] ?? "[Z]";
  const where = [host, day].filter((part) => part !== undefined).join(", ");
  const link = item.type === "paper-conference" && host !== undefined ? "//" : ". ";
  return sentence([
    [...shown, ...more].join(", "),
    `${item.title ?? ""}${kind}${where === "" ? "" : link + where}`,
    item.URL ?? "",
  ]);
}

/** APA 7: `Liu, H., & Simonyan, K. (2019). Title. Venue. Address`. */
function apa(item: CslItem): string {
  const names = (item.author ?? []).map((name) =>
    "literal" in name ? name.literal : `${name.family}, ${initialsOf(name.given)}`,
  );
  const last = names.at(-1) ?? "";
  const authors = names.length < 2 ? last : `${names.slice(0, -1).join(", ")}, & ${last}`;
  const [year, month, day] = item.issued?.["date-parts"][0] ?? [];
  const date = month === undefined || day === undefined ? year : `${year}, ${monthNames[month - 1]} ${day}`;
  const time = date === undefined ? "(n.d.)" : `(${date})`;
  const title = item.title ?? "";
  const parts = authors === "" ? [title, time] : [`${authors.replace(/\.$/, "")}. ${time}`, title];
  return sentence([...parts, item["container-title"] ?? "", doiOf(item)]);
}

/** MLA 9: `Liu, Hanxiao, and Karen Simonyan. “Title.” Venue, 2019, address.` */
function mla(item: CslItem): string {
  const [first, second, ...others] = item.author ?? [];
  const lead = first === undefined ? "" : "literal" in first ? first.literal : `${first.family}, ${first.given ?? ""}`;
  const also = others.length > 0 ? ", et al" : second === undefined ? "" : `, and ${fullName(second)}`;
  const [year, month, day] = item.issued?.["date-parts"][0] ?? [];
  const date =
    month === undefined || day === undefined ? year : `${day} ${monthNames[month - 1]?.slice(0, 3)}. ${year}`;
  const where = [item["container-title"], date, doiOf(item)].filter((part) => part !== undefined && part !== "");
  return sentence([lead + also, `“${(item.title ?? "").replace(/[.。]$/, "")}.”`]) + ` ${where.join(", ")}.`;
}

function fullName(name: CslName): string {
  return "literal" in name ? name.literal : `${name.given ?? ""} ${name.family}`.trim();
}

function initialsOf(given: string | undefined): string {
  return (given ?? "")
    .split(/[\s.]+/)
    .filter((part) => part !== "")
    .map((part) =>
      part
        .split("-")
        .map((piece) => `${piece.charAt(0)}.`)
        .join("-"),
    )
    .join(" ");
}

function isHan(names: readonly CslName[]): boolean {
  return names.every((name) => "literal" in name && /\p{Script=Han}/u.test(name.literal));
}

function doiOf({ DOI, URL }: CslItem): string {
  return DOI === undefined ? (URL ?? "") : `https://doi.org/${DOI}`;
}

/** Parts with a stop and a space between them; an address at the end has no stop. */
function sentence(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => (/[.。?？!！”]$/.test(part) || /^https?:/.test(part) ? part : `${part}.`))
    .join(" ");
}

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
