import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { levelsOf, withLevels } from "../check/levels.ts";
import { fold, nearDuplicates, type Named } from "../check/near-duplicates.ts";
import { secretsIn } from "../check/secrets.ts";
import { unknownKeys } from "../check/unknown-key.ts";
import { diagnose, type Diagnostic, type Place } from "../diagnostic.ts";
import type { Contacts } from "../contacts.ts";
import { allContacts, contactedAtOnce } from "../policy.ts";
import { aliasPath } from "../pages/aliases.ts";
import { aliasesOf } from "./aliases.ts";
import type { LoadedPost } from "./load-post.ts";
import type { NamedInTalk } from "./memory.ts";
import type { OpenSite } from "./open-site.ts";
import { isUnsafePath } from "./permalink.ts";
import { sameNames } from "./same-names.ts";

/** What the site's settings and each post's `check:` make of diagnostics. */
export function levelled(diagnostics: readonly Diagnostic[], { settings, source }: OpenSite): Diagnostic[] {
  const own = new Map(
    source.posts.flatMap(({ source: { path, front } }) => {
      const levels = levelsOf(front.data["check"]);
      return levels === undefined ? [] : [[path, levels] as const];
    }),
  );
  return withLevels(diagnostics, settings.levels, (path) => own.get(path));
}

/** What looks like a secret in the site's settings. */
export function checkSettings(folder: string): Diagnostic[] {
  return readdirSync(folder)
    .filter((name) => /^_config.*\.ya?ml$/.test(name))
    .toSorted()
    .flatMap((name) => secretsIn(readFileSync(join(folder, name), "utf8"), name));
}

/** Addresses that a post was left at which could not be files of the site. */
export function checkAliases({ source }: OpenSite): Diagnostic[] {
  return source.posts.flatMap(({ source: { path, front } }) =>
    aliasesOf(front.data["aliases"])
      .filter((alias) => isUnsafePath(aliasPath(alias)))
      .map((permalink) => diagnose("permalink-unsafe", { path, ...front.placeOf(["aliases"]) }, { permalink })),
  );
}

/** Keys of front matter that were meant to be others. */
export function checkKeys({ source }: OpenSite): Diagnostic[] {
  return source.posts.flatMap(({ source: { path, front } }) =>
    unknownKeys(Object.keys(front.data), (key) => ({ path, ...keyPlace(front.placeOf([key])) })),
  );
}

/** A value's place is told; its key stands at the start of the line. */
function keyPlace({ line }: { readonly line: number }) {
  return { line, column: 1 };
}

/** What can only be said of all posts together, once each was derived. */
export function checkTogether(open: OpenSite): Diagnostic[] {
  const posts = [...open.contents.derived()];
  const named = (kind: keyof NamedInTalk): Named[] =>
    posts.flatMap(([post, { named: names }]) =>
      (names?.[kind] ?? []).map(([name, line]) => ({ name, path: post.source.path, line, column: 1 })),
    );
  const { data } = open.source;
  const [speakers, papers] = [named("speakers"), named("papers")];
  const near = open.nearPairs({ speakers: speakers.map(nameOf), papers: papers.map(nameOf) });
  // titles that differ by case and signs alone meet on one page of the library
  const samePaper = sameNames(data["papers"]);
  return [
    ...nearDuplicates("speaker-near-duplicate", speakers, near.speakers, sameNames(data["speakers"])),
    ...nearDuplicates(
      "paper-near-duplicate",
      papers,
      near.papers,
      (name, other) => fold(name) === fold(other) || samePaper(name, other),
    ),
    ...(open.theme === undefined
      ? []
      : posts.flatMap(([post, derived]) => foreignOrigins(post, derived.contacts, open))),
  ];
}

function nameOf({ name }: Named): string {
  return name;
}

/** Other sites that pages contact; only for a theme of ours is it known that they contact no more. */
export function contactsOfSite({ site, contents }: OpenSite): Contacts {
  const pages = site.pages.flatMap(({ document }) => document.needs?.contacts ?? []);
  return allContacts([...[...contents.derived()].flatMap(([, { contacts }]) => contacts ?? []), ...pages]);
}

function foreignOrigins({ source }: LoadedPost, contacts: Contacts | undefined, { settings }: OpenSite): Diagnostic[] {
  if (contacts === undefined) return [];
  return contactedAtOnce(contacts)
    .filter((origin) => !settings.privacy.allow.includes(origin))
    .map((origin) => diagnose("origin-not-allowed", placeOf(source, new URL(origin).host), { origin }));
}

function placeOf({ path, front }: LoadedPost["source"], text: string): Place {
  const rows = front.body.split("\n");
  const at = rows.findIndex((row) => row.toLowerCase().includes(text));
  if (at < 0) return { path, line: 1, column: 1 };
  return { path, line: front.bodyLine + at, column: (rows[at] ?? "").toLowerCase().indexOf(text) + 1 };
}
