import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { keepNotes, openNotes } from "../../scripts/engine/kept-notes.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const fresh = (text: string) => ({ note: () => Buffer.from(text) });
const size = () => statSync(join(folder, "notes.bin")).size;
const read = (stretch: readonly [number, number] | undefined) => stretch && openNotes(folder).read(stretch)?.toString();

test("notes are added behind those kept before, and gathered anew when most of the file is of no use", () => {
  const [a, none, b] = keepNotes(folder, [fresh("甲".repeat(20)), undefined, fresh("b".repeat(9))]);
  assert.equal(none, undefined);
  assert.deepEqual([read(a), read(b)], ["甲".repeat(20), "b".repeat(9)]);

  const keptA = { ...fresh("甲".repeat(20)), kept: a };
  const [again, c] = keepNotes(folder, [keptA, fresh("c".repeat(12))]);
  assert.deepEqual([again, read(c), size()], [a, "c".repeat(12), 60 + 9 + 12]);

  const [moved] = keepNotes(folder, [{ ...fresh("c".repeat(12)), kept: c }]);
  assert.deepEqual([moved, read(moved), size()], [[0, 12], "c".repeat(12), 12]);
});

test("what is cut off, or was never there, is no note", () => {
  const [a] = keepNotes(folder, [fresh("a".repeat(50))]);
  truncateSync(join(folder, "notes.bin"), 20);
  assert.equal(read(a), undefined);
  rmSync(join(folder, "notes.bin"));
  assert.equal(read([0, 5]), undefined);
});
