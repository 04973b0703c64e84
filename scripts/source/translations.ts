import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { Translation } from "../note.ts";

/** A post as far as translations go. */
export interface Translatable extends Translation {
  /** Path of its file from the site's folder. */
  readonly source: string;
  readonly id: string | undefined;
  /** What its `translation_of` says: an abbrlink, a file's name or an address; undefined where it is no translation. */
  readonly of: string | undefined;
  /** Where that is said. */
  readonly place: () => { readonly line: number; readonly column: number };
}

/** Posts that say the same, by the source of each; the original comes first, the others as their files are sorted. */
export type Translations = ReadonlyMap<string, readonly Translation[]>;

/**
 * Ties posts to what they translate. A translation of a translation belongs to the original; an unknown target, a loop and
 * two posts of one language are mistakes.
 */
export function tieTranslations(posts: readonly Translatable[]): {
  readonly translations: Translations;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (posts.every((post) => post.of === undefined)) return { translations: new Map(), diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const find = finder(posts);
  const groups = new Map<Translatable, Translatable[]>();
  for (const post of posts) {
    if (post.of === undefined) continue;
    const original = originalOf(post, find);
    if (typeof original === "string") {
      diagnostics.push(invalid(post, { problem: original }));
      continue;
    }
    const group = groups.get(original) ?? [original];
    groups.set(original, group);
    const twin = group.find(({ language }) => language.toLowerCase() === post.language.toLowerCase());
    if (twin === undefined) group.push(post);
    else diagnostics.push(invalid(post, { problem: "translation-twice", other: twin.source, language: twin.language }));
  }
  const tied = [...groups.values()].filter(({ length }) => length > 1);
  return {
    translations: new Map(tied.flatMap((group) => group.map(({ source }) => [source, group.map(facts)]))),
    diagnostics,
  };
}

function facts({ language, path, title }: Translatable): Translation {
  return { language, path, title };
}

/** The post that is no translation itself, or the name of what is wrong. */
function originalOf(post: Translatable, find: Find): Translatable | "translation-unknown" | "translation-loop" {
  const passed = new Set<Translatable>();
  let at = post;
  while (at.of !== undefined) {
    if (passed.has(at)) return "translation-loop";
    passed.add(at);
    const next = find(at.of);
    if (next === undefined) return "translation-unknown";
    at = next;
  }
  return at;
}

type Find = (target: string) => Translatable | undefined;

function finder(posts: readonly Translatable[]): Find {
  const names = new Map<string, Translatable>();
  for (const namesOf of [idOf, addressOf, fileOf]) {
    for (const post of posts) {
      const name = namesOf(post);
      if (name !== undefined && !names.has(name)) names.set(name, post);
    }
  }
  return (target) => names.get(target.trim().replace(/^\/+/, ""));
}

function idOf({ id }: Translatable): string | undefined {
  return id;
}

function addressOf({ path }: Translatable): string {
  return path;
}

/** The name below the folder of posts: `2026/x.md`. */
function fileOf({ source }: Translatable): string {
  return source.replace(/^.*?\/_(?:posts|drafts)\//, "");
}

function invalid(post: Translatable, values: Diagnostic["values"]): Diagnostic {
  return diagnose("translation-invalid", { path: post.source, ...post.place() }, { target: post.of ?? "", ...values });
}
