import assert from "node:assert/strict";
import { test } from "node:test";

import { cardOf } from "../../scripts/cards/card.ts";
import { cardPath } from "../../scripts/urls.ts";
import { talkNote } from "../library/notes.ts";
import { settings } from "../themes/locals.ts";

test("a card says nothing twice", () => {
  const series = { name: "SFFAI", episode: 38 };
  const cases: [string, string[], string][] = [
    ["SFFAI 38 | 方杰民：Recent Advances", ["方杰民"], "Recent Advances"],
    ["SFFAI 38 | 方杰民、谢一：搜索", ["方杰民", "谢一"], "搜索"],
    ["SFFAI 38 | 方杰民：搜索", ["谢一"], "方杰民：搜索"],
    ["Attention: A Retrospective", ["A. Vaswani"], "Attention: A Retrospective"],
    ["SFFAI 38", ["方杰民"], "SFFAI 38"],
  ];
  for (const [title, speakers, expected] of cases) {
    const card = cardOf(talkNote({ id: "1", title, speakers, series }), settings);
    assert.equal(card?.title, expected);
    assert.deepEqual([card.series, card.episode, card.day], ["SFFAI", "38", "2020-01-01"]);
  }
  assert.equal(cardOf({ ...talkNote({ id: "1" }), talk: undefined }, settings), undefined);
});

test("a card's address follows its page's", () => {
  const cases: [string, string][] = [
    ["53fb70e5.html", "cards/53fb70e5.png"],
    ["posts/a1/index.html", "cards/posts/a1.png"],
    ["posts/a1/", "cards/posts/a1.png"],
    ["index.html", "cards/index.png"],
  ];
  for (const [page, card] of cases) assert.equal(cardPath(page), card);
});
