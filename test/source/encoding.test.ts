import assert from "node:assert/strict";
import { test } from "node:test";

import { decode } from "../../scripts/source/encoding.ts";

test("a file is UTF-8, or its first wrong byte is named", () => {
  const gbk = Buffer.concat([Buffer.from("title: A\n讲座"), Buffer.from([0xbd, 0xb2]), Buffer.from("\nrest")]);
  const cases: [string, Uint8Array, string | [number, number]][] = [
    ["plain", Buffer.from("讲座 ok"), "讲座 ok"],
    ["with a byte-order mark", Buffer.from("\uFEFFa"), "\uFEFFa"],
    ["empty", Buffer.from(""), ""],
    ["GBK in line 2", gbk, [2, 3]],
    ["UTF-16", Buffer.from("\uFEFFa", "utf16le"), [1, 1]],
    ["NUL", Buffer.from("a\0b"), [1, 1]],
  ];
  for (const [name, bytes, expected] of cases) {
    const result = decode(bytes, "x.md");
    assert.deepEqual(typeof result === "string" ? result : [result.line, result.column], expected, name);
  }
});
