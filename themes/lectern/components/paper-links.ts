import type { Part } from "../../../scripts/note.ts";
import type { NoteShelf } from "../../../scripts/shelf.ts";
import type { Keeping } from "./keep.ts";

interface Words {
  /** “Also recommended by 2 talks”. */
  readonly others: (count: number) => string;
  readonly page: string;
  readonly keep: Keeping | undefined;
}

const opening = /(?=<(?:li|div) class="paper"(?: value="\d+")?>)/;

/**
 * Lets each paper of a talk lead to its page, and says how many others recommend it. The papers in the text are those of
 * the talk, in order; where front matter names others, the text stays as it is.
 */
export function linkPapers(parts: readonly Part[], papers: NoteShelf["papers"], words: Words): readonly Part[] {
  const count = parts.reduce((sum, part) => sum + piecesOf(part).length - 1, 0);
  if (papers.length === 0 || count !== papers.length) return parts;
  let at = 0;
  return parts.map((part) => {
    const [before = "", ...pieces] = piecesOf(part);
    if (pieces.length === 0) return part;
    const linked = pieces.map((piece) => linkPiece(piece, papers[at++], words));
    return Object.assign({}, part, { html: before + linked.join("") });
  });
}

/** What stands before the first paper, then each paper with what follows it. */
function piecesOf({ kind, html }: Part): string[] {
  if (kind !== "papers") return [html];
  const pieces = html.split(opening);
  return /^<(?:li|div) class="paper"/.test(html) ? ["", ...pieces] : pieces;
}

function linkPiece(piece: string, paper: NoteShelf["papers"][number] | undefined, words: Words): string {
  if (paper === undefined) return piece;
  const { href, others } = paper;
  const says = others > 0 ? words.others(others) : "";
  const link = (text: string, title: string) => {
    const keep = words.keep === undefined ? "" : keepButton(words.keep, href, title);
    const inner = [text === "" ? "" : `<a href="${escape(href)}">${escape(text)}</a>`, keep].filter(Boolean).join(" ");
    return inner === "" ? "" : `<p class="paper-others">${inner}</p>\n`;
  };
  const [title, text = ""] = /<p class="paper-title">([\s\S]*?)<\/p>\n?/.exec(piece) ?? [];
  if (title === undefined) {
    return piece.replace(/(<h[1-6][^>]*>)([\s\S]*?)<\/h[1-6]>\n?/, (heading, _, name: string) => {
      return `${heading}${link(says === "" ? words.page : says, name)}`;
    });
  }
  if (/<a\s/.test(text)) return piece.replace(title, () => title + link(says === "" ? words.page : says, text));
  const linked = `<p class="paper-title"><a href="${escape(href)}">${text}</a></p>\n`;
  return piece.replace(title, () => linked + link(says, text));
}

/** A paper is put on the reader's list where it is recommended; its title is that of the page, without markup. */
function keepButton({ script, want }: Keeping, href: string, title: string): string {
  const name = title
    .replace(/<[^>]*>/g, "")
    .trim()
    .replaceAll('"', "&quot;");
  const facts = `data-turn="${escape(script)}" data-state="want" data-href="${escape(href)}" data-title="${name}"`;
  return `<button type="button" class="needs-script" aria-pressed="false" ${facts}>${escape(want)}</button>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
