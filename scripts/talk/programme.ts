import type { Slot } from "./draft.ts";
import { isName, readNames } from "./name.ts";

/** A programme: where talks have no speaker's label, and the lines right below their titles are names, those are the speakers. */
export function readProgramme(slots: readonly Slot[]): void {
  const open = slots.filter(({ title, speakers }) => title !== null && speakers.length === 0);
  const named = open.map((slot) => ({ slot, names: readNames(slot.below).names }));
  if (named.length < 2 || !named.every(({ names }) => names.length > 0 && names.every(isName))) return;
  for (const { slot, names } of named) slot.speakers.push(...names.map((name) => ({ name, bio: [], line: slot.line })));
}
