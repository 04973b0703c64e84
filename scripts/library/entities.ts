import { diagnose, type Diagnostic, type Place } from "../diagnostic.ts";
import { dataFault } from "./data-file.ts";

interface Record {
  readonly aliases: readonly string[];
  readonly slug?: string | undefined;
  readonly place: Place;
  readonly placeOf: (key: string, at?: number) => Place;
}

/** Which record each spelling belongs to; a spelling that two records claim is named. */
export function spellings<R extends Record>(
  records: readonly R[],
  nameOf: (record: R) => string,
  keyOf: (spelling: string) => string,
): { readonly owners: ReadonlyMap<string, readonly R[]>; readonly diagnostics: readonly Diagnostic[] } {
  const owners = new Map<string, R[]>();
  const diagnostics: Diagnostic[] = [];
  for (const record of records) {
    const names = [{ name: nameOf(record), place: record.place }].concat(
      record.aliases.map((name, at) => ({ name, place: record.placeOf("aliases", at) })),
    );
    for (const { name, place } of names) {
      const key = keyOf(name);
      const others = owners.get(key) ?? [];
      const other = others.find((one) => one !== record && !areApart(one, record));
      if (other !== undefined) {
        const values = { other: nameOf(other), line: other.place.line };
        diagnostics.push(dataFault(place, name, "taken", values));
      } else if (!others.includes(record)) owners.set(key, [...others, record]);
    }
  }
  return { owners, diagnostics };
}

/** People of one name are told apart by the talks that are theirs. */
function areApart(one: object, other: object): boolean {
  return [one, other].some((record) => "talks" in record && Array.isArray(record.talks) && record.talks.length > 0);
}

/** What claims an address, and where that is written. */
export interface Claim<Entity> {
  readonly entity: Entity;
  readonly slug: string;
  readonly title: string;
  readonly place: Place;
}

/** Two that claim one address are an error: nobody's address changes because of another's. */
export function claimSlugs<Entity>(claims: readonly Claim<Entity>[], folder: string): readonly Diagnostic[] {
  const owners = new Map<string, Claim<Entity>>();
  return claims.flatMap((claim) => {
    const owner = owners.get(claim.slug);
    if (owner === undefined) {
      owners.set(claim.slug, claim);
      return [];
    }
    return [
      diagnose("permalink-duplicate", claim.place, {
        permalink: `${folder}/${claim.slug}/`,
        other: `“${owner.title}” (${owner.place.path}:${owner.place.line})`,
      }),
    ];
  });
}

/** Records that no note speaks of: warnings, as a note may come later. */
export function unused<R extends Record>(
  records: readonly R[],
  used: ReadonlySet<R>,
  nameOf: (record: R) => string,
): readonly Diagnostic[] {
  return records
    .filter((record) => !used.has(record))
    .map((record) => warning(dataFault(record.place, nameOf(record), "nobody")));
}

function warning(fault: Diagnostic): Diagnostic {
  return { ...fault, level: "warning" };
}

/** Slugs of other spellings, without those that lead elsewhere already. */
export function otherSlugs(slugs: Iterable<string>, taken: ReadonlySet<string>): string[] {
  return [...new Set(slugs)].filter((slug) => !taken.has(slug));
}
