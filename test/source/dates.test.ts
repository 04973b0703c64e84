import assert from "node:assert/strict";
import { test } from "node:test";

import { readDate } from "../../scripts/source/dates.ts";

test("reads a date in the site's zone, whatever the machine's", () => {
  const cases: [string, string | undefined][] = [
    ["2019-07-07 07:27:32", "2019-07-07T07:27:32+08:00"],
    ["2019-07-07T07:27:32", "2019-07-07T07:27:32+08:00"],
    ["2019-7-7 7:27", "2019-07-07T07:27:00+08:00"],
    ["2019/07/07", "2019-07-07T00:00:00+08:00"],
    ["2019-07-07T07:27:32Z", "2019-07-07T15:27:32+08:00"],
    ["2019-07-07 07:27:32 +01:00", "2019-07-07T14:27:32+08:00"],
    ["2019-07-07 07:27:32.5-0500", "2019-07-07T20:27:32+08:00"],
    ["2019-07-07 07:27:32 +25:00", undefined],
    ["2019-07-07 23:59:59-23:59", "2019-07-09T07:58:59+08:00"],
    ["2019-07-07 24:00", "2019-07-08T00:00:00+08:00"],
    ["2019-07-07 24:01", undefined],
    ["2020-02-29", "2020-02-29T00:00:00+08:00"],
    ["2019-02-29", undefined],
    ["2019-02-31", undefined],
    ["2019-13-01", undefined],
    ["2019-07-07 25:00:00", undefined],
    ["yesterday", undefined],
    ["", undefined],
  ];
  for (const [text, expected] of cases) assert.equal(readDate(text, "Asia/Shanghai")?.format(), expected, text);
});
