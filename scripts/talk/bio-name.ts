import { isName, withoutTitles } from "./name.ts";

/** Names that other places give; a text that starts with one is about that person. */
export interface KnownNames {
  readonly title: string | undefined;
  readonly frontMatter: readonly string[];
}

/** The name that a bio starts with: one that is known, `张三：…`, or `Jane Doe is a …`; undefined where it starts with none. */
export function bioName(text: string, { title, frontMatter }: KnownNames): string | undefined {
  const known = [...(title === undefined ? [] : [title]), ...frontMatter].find((name) => startsWith(text, name));
  if (known !== undefined) return known;
  const led = /^(\p{Script=Han}{2,4})\s*[:：]/u.exec(text)?.[1];
  if (led !== undefined && isName(led)) return led;
  const latin =
    /^(\p{Lu}.{2,58}?)(?:,[^,]{1,60},)? (?:is|was|works|received|holds|leads|joined|obtained|earned)\s/u.exec(text);
  const name = withoutTitles((latin?.[1] ?? "").replace(/\s*\([^)]*\)$/, ""));
  return isName(name) ? name : undefined;
}

function startsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{Script=Latin}\d]/u.test(text.slice(name.length));
}
