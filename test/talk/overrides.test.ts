import assert from "node:assert/strict";
import { test } from "node:test";

import { readOverrides } from "../../scripts/talk/overrides.ts";

const own = () => undefined;
const placeOf = () => ({ line: 4, column: 3 });

function read(video: unknown) {
  return readOverrides({ path: "a.md", title: "A", language: "en", frontMatter: { video }, placeOf }, own);
}

test("front matter may say how long a video runs and when its host published it", () => {
  const url = "https://vimeo.com/12345";
  const cases: [unknown, number | undefined, string | undefined][] = [
    [url, undefined, undefined],
    [{ url, duration: 90 }, 90, undefined],
    [{ url, duration: "1:02:03", uploaded: "2021-08-22" }, 3723, "2021-08-22"],
    [[{ url, duration: "62:03", uploaded: "2021-08-22T20:00:00+08:00" }], undefined, undefined],
    [[{ url, duration: "12:03", uploaded: "2021-08-22T20:00:00+08:00" }], 723, "2021-08-22T20:00:00+08:00"],
  ];
  for (const [said, duration, uploaded] of cases) {
    const [video] = read(said).fields.videos ?? [];
    assert.deepEqual([video?.duration, video?.uploaded], [duration, uploaded], JSON.stringify(said));
  }
  for (const wrong of [{ duration: -1 }, { duration: "1:2" }, { uploaded: "yesterday" }, { uploaded: "2021-02-31" }]) {
    const { diagnostics } = read({ url, ...wrong });
    assert.deepEqual(
      diagnostics.map(({ code, line }) => `${code} ${line}`),
      ["front-matter-invalid 4"],
      JSON.stringify(wrong),
    );
  }
});
