import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { allContacts, contactedAtOnce, contactsOf, contentPolicy, noContacts } from "../scripts/policy.ts";

const cases = [
  ["<p>text with https://a.example</p>", {}],
  ['<a href="https://a.example/">a</a>', {}],
  ['<img src="/own.png" alt=""><img src="own.png">', {}],
  ['<img alt="a > b" src="https://a.example/x.png">', { images: ["https://a.example"] }],
  ['<img src="//A.example:8443/x.png">', { images: ["https://a.example:8443"] }],
  [
    '<source type="image/avif" srcset="https://a.example/1 1x, https://b.example/2 2x">',
    { images: ["https://a.example", "https://b.example"] },
  ],
  [
    '<video poster="http://a.example/p.png" src="https://b.example/v.mp4"></video>',
    { images: ["http://a.example"], media: ["https://b.example"] },
  ],
  ['<iframe src="https://f.example/x" sandbox="allow-scripts"></iframe>', { frames: ["https://f.example"] }],
  [
    '<figure data-talk="video" data-provider="youtube" data-embed="https://y.example/e?a=1&amp;b=2">',
    { players: ["https://y.example"] },
  ],
  [
    '<figure data-talk="video" data-provider="file" data-embed="https://v.example/a.mp4">',
    { files: ["https://v.example"] },
  ],
  ['<figure data-talk="video" data-provider="file" data-embed="/a.mp4"><a href="//x.example">', {}],
] as const;

describe("other sites that a piece of HTML contacts", () => {
  for (const [html, expected] of cases) {
    test(html, () => assert.deepEqual(contactsOf(html), { ...noContacts, ...expected }));
  }
});

test("the policy names players, and of what loads at once only what the site allows", () => {
  const contacts = {
    ...noContacts,
    images: ["https://a.example", "https://b.example"],
    players: ["https://y.example"],
  };
  const policy = contentPolicy(contacts, ["https://b.example"]);
  assert.match(policy, /img-src 'self' data: https:\/\/b\.example;/);
  assert.match(policy, /frame-src https:\/\/y\.example;/);
  assert.deepEqual(contactedAtOnce(contacts), ["https://a.example", "https://b.example"]);
  assert.deepEqual(allContacts([contacts, noContacts, contacts]), contacts);
});

test("an address cannot end its directive", () => {
  const { images } = contactsOf(`<img src="https://a.example;script-src *">`);
  assert.doesNotMatch(contentPolicy({ ...noContacts, images }, images), /script-src \*/);
});
