import assert from "node:assert/strict";
import { test } from "node:test";

import { systemFault } from "../../scripts/commands/system-fault.ts";

function refusal(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code }, path === undefined ? {} : { path });
}

const cases: readonly (readonly [Error, string, RegExp])[] = [
  [refusal("ENOSPC", "next/a.html"), "zh-CN", /^磁盘已满，写不下 next\/a\.html。\n {2}请腾出空间/],
  [refusal("EDQUOT", "next/a.html"), "en", /^No room is left on the disk for next\/a\.html\.\n {2}Make room/],
  [refusal("EACCES", "public"), "en", /^This user may not read or write public\.\n/],
  [refusal("EPERM", "public"), "zh-TW", /^没有读写 public 的权限/],
  [refusal("EROFS", ".cache"), "en", /^\.cache is on a disk that can only be read\.\n/],
  [refusal("EMFILE"), "en", /^Too many files are open at once\.\n {2}.*ulimit -n/],
];

test("what the system refuses is said in a sentence, with a way out", () => {
  for (const [error, language, expected] of cases) assert.match(systemFault(error, language) ?? "", expected);
});

test("an error of the code is no fault of the system's", () => {
  assert.equal(systemFault(new TypeError("x is not a function"), "en"), undefined);
  assert.equal(systemFault(refusal("ERR_INVALID_ARG_TYPE"), "en"), undefined);
});
