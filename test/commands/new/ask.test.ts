import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";

import { askForTalk } from "../../../scripts/commands/new/ask.ts";
import { vocabularyOf } from "../../../scripts/talk/vocabulary.ts";

/** Types each answer once a question stands there. */
async function dialogue(answers: readonly string[], language = "en") {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let asked = "";
  const rest = [...answers];
  output.on("data", (text: Buffer) => {
    asked += String(text);
    if (!String(text).endsWith(": ")) return;
    const answer = rest.shift();
    if (answer === undefined) input.end();
    else input.write(`${answer}\n`);
  });
  return { args: await askForTalk({ input, output }, language, vocabularyOf()), asked };
}

test("Enter takes what the title says", async () => {
  const { args, asked } = await dialogue(["SFFAI 38 | 方杰民：NAS", "https://a.example/v", "", "", ""], "zh-CN");
  assert.deepEqual(args, {
    _: ["talk", "SFFAI 38 | 方杰民：NAS"],
    video: "https://a.example/v",
    speaker: "方杰民",
    series: "SFFAI",
    episode: "38",
  });
  assert.match(asked, /讲者（多位用顿号隔开） \[方杰民\]: .*系列（可留空） \[SFFAI\]: .*期号 \[38\]: /s);
});

test("without a series there is no episode to ask for", async () => {
  const { args, asked } = await dialogue(["Small Builds", "", "Ada", ""]);
  assert.deepEqual(args, { _: ["talk", "Small Builds"], speaker: "Ada" });
  assert.doesNotMatch(asked, /Episode/);
});

test("who leaves makes nothing", async () => {
  assert.equal((await dialogue([""])).args, undefined);
  assert.equal((await dialogue(["A", ""])).args, undefined);
});
