import type { Moment } from "moment-timezone";

import { diagnose, type Diagnostic } from "../diagnostic.ts";
import { abbrlinkOf } from "./abbrlink.ts";
import { readDate } from "./dates.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";
import { groupsOf, namesOf } from "./taxonomy.ts";

/** A source file as the edge found it. */
export interface SourceFile {
  /** Path from the site's folder, with `/`: `source/_posts/x.md`. */
  readonly path: string;
  readonly text: string;
  /** Milliseconds since 1970 of the last change, used only where the file says no date. */
  readonly modified: number;
  /** What the file name says by `new_post_name`. */
  readonly name: { readonly slug: string; readonly year?: string; readonly month?: string; readonly day?: string };
}

export interface PostRules {
  readonly timezone: string;
  /** Whether the permalink pattern asks for an abbrlink. */
  readonly usesAbbrlink: boolean;
  readonly updatedOption: "mtime" | "date" | "empty";
}

/** A post's front matter, read and checked, beside the text below it. */
export interface PostSource {
  readonly path: string;
  readonly front: FrontMatter;
  readonly title: string;
  readonly abbrlink: string | undefined;
  readonly date: Moment;
  readonly updated: Moment | undefined;
  readonly categories: readonly (readonly string[])[];
  readonly tags: readonly string[];
  readonly slug: string;
}

/** Reads a post's front matter; every mistake in it is a diagnostic, and the post comes back as far as it can be read. */
export function readPost(file: SourceFile, rules: PostRules): { post: PostSource; diagnostics: readonly Diagnostic[] } {
  const front = readFrontMatter(file.text, file.path);
  const diagnostics = [...front.diagnostics];
  const unread = diagnostics.length > 0;
  const report = (found: Diagnostic | undefined) => {
    if (found !== undefined && !unread) diagnostics.push(found);
  };
  const at = (key: string) => ({ path: file.path, ...front.placeOf([key]) });

  const title = titleOf(front, file);
  if (!title.given) report(diagnose("title-missing", { path: file.path, line: 1, column: 1 }, { title: title.text }));
  const id = idOf(front, title.text, rules.usesAbbrlink, () => at("abbrlink"));
  report(id.diagnostic);
  const date = dateOf(front, "date", file, rules.timezone);
  report(date.diagnostic);
  const updated = front.data["updated"] == null ? undefined : dateOf(front, "updated", file, rules.timezone);
  report(updated?.diagnostic);
  const categories = groupsOf(front.data["categories"] ?? front.data["category"]);
  const tags = namesOf(front.data["tags"] ?? front.data["tag"]);
  if (categories === undefined)
    report(diagnose("front-matter-invalid", at("categories"), { problem: "categories must be names" }));
  if (tags === undefined) report(diagnose("front-matter-invalid", at("tags"), { problem: "tags must be names" }));

  const post: PostSource = {
    path: file.path,
    front,
    title: title.text,
    abbrlink: id.text,
    date: date.moment,
    updated: updated?.moment ?? fallbackUpdate(date.moment, file, rules),
    categories: categories ?? [],
    tags: tags ?? [],
    slug: file.name.slug,
  };
  return { post, diagnostics };
}

function titleOf(front: FrontMatter, file: SourceFile): { text: string; given: boolean } {
  const value = front.data["title"];
  if (typeof value === "string" && value.trim() !== "") return { text: value.trim(), given: true };
  if (typeof value === "number" || typeof value === "boolean") {
    return { text: front.written("title")?.text ?? String(value), given: true };
  }
  const heading = /^#{1,6}[ \t]+(.+?)[ \t]*#*$/m.exec(front.body)?.[1];
  return { text: heading ?? file.name.slug, given: false };
}

function idOf(
  front: FrontMatter,
  title: string,
  needed: boolean,
  place: () => { path: string; line: number; column: number },
): { text: string | undefined; diagnostic?: Diagnostic | undefined } {
  const written = front.written("abbrlink");
  if (written !== undefined && written.text !== "") {
    const mangled = !written.quoted && String(front.data["abbrlink"]) !== written.text;
    return {
      text: written.text,
      diagnostic:
        mangled || (!written.quoted && typeof front.data["abbrlink"] === "number")
          ? diagnose("abbrlink-unquoted", place(), { abbrlink: written.text })
          : undefined,
    };
  }
  if (!needed) return { text: undefined };
  const abbrlink = abbrlinkOf(title);
  return { text: abbrlink, diagnostic: diagnose("abbrlink-missing", place(), { abbrlink }) };
}

function dateOf(
  front: FrontMatter,
  key: "date" | "updated",
  file: SourceFile,
  timezone: string,
): { moment: Moment; diagnostic?: Diagnostic } {
  const written = front.written(key)?.text;
  const moment = written === undefined ? undefined : readDate(written, timezone);
  if (moment !== undefined) return { moment };
  const fallback = dateOfName(file, timezone) ?? dateOfFile(file, timezone);
  if (written === undefined && front.data[key] == null) {
    if (dateOfName(file, timezone) !== undefined) return { moment: fallback };
    const missing = diagnose("date-invalid", { path: file.path, line: 1, column: 1 }, { key, written: "" });
    return { moment: fallback, diagnostic: { ...missing, level: "warning" } };
  }
  const place = { path: file.path, ...front.placeOf([key]) };
  return {
    moment: fallback,
    diagnostic: diagnose("date-invalid", place, { key, written: written ?? String(front.data[key]) }),
  };
}

function dateOfName({ name }: SourceFile, timezone: string): Moment | undefined {
  const { year, month, day } = name;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return readDate(`${year}-${month}-${day}`, timezone);
}

function dateOfFile({ modified }: SourceFile, timezone: string): Moment {
  const iso = new Date(Math.floor(modified / 1000) * 1000).toISOString();
  const moment = readDate(iso, timezone);
  if (moment === undefined) throw new Error(`no date in ${iso}`);
  return moment;
}

function fallbackUpdate(date: Moment, file: SourceFile, { updatedOption, timezone }: PostRules): Moment | undefined {
  if (updatedOption === "empty") return undefined;
  return updatedOption === "date" ? date : dateOfFile(file, timezone);
}
