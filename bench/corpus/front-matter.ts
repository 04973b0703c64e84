import type { Note } from "./note.ts";

/** A note as a file of Hexo: categories are a line of descent. */
export function hexoFile(note: Note): string {
  return file(note, {
    abbrlink: note.id,
    lang: note.language,
    categories: note.categories,
  });
}

/**
 * A note as a file of Hugo. Its taxonomies are flat, so a category below another, and a month of a year, are terms beside
 * them: a term with a slash, which Hugo would put below, lists each post twice. `slug` gives the page its address.
 */
export function hugoFile(note: Note): string {
  const [year = "", month = ""] = note.date.toISOString().split("-");
  return file(note, {
    slug: note.id,
    categories: note.categories,
    archives: [year, `${year}-${month}`],
  });
}

/** Quoted as JSON, which YAML reads as it is. */
function file({ title, date, tags, body }: Note, own: Readonly<Record<string, unknown>>): string {
  const values = { title, ...own, tags };
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\ndate: ${date.toISOString().slice(0, 19).replace("T", " ")}\n---\n\n${body}`;
}
