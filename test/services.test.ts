import assert from "node:assert/strict";
import { test } from "node:test";

import { contentPolicy, noContacts } from "../scripts/policy.ts";
import { readServices } from "../scripts/service-blocks.ts";
import { allOrigins, noServices } from "../scripts/services.ts";

const giscus = { repo: "a/b", repo_id: "R_1", category: "Announcements", category_id: "DIC_1" };

test("what is not there, or false, is off", () => {
  for (const theme of [{}, { giscus: false, umami: null }, { menu: {} }])
    assert.deepEqual(readServices(theme), noServices);
});

test("a mistake is named by its keys", () => {
  const cases: [Record<string, unknown>, string[]][] = [
    [{ giscus: true }, ["giscus"]],
    [{ giscus: { ...giscus, repo: "a" } }, ["giscus.repo"]],
    [{ giscus: { ...giscus, category_id: "" } }, ["giscus.category_id"]],
    [{ giscus: { ...giscus, maping: "url" } }, ["giscus"]],
    [{ waline: {} }, ["waline.server"]],
    [{ waline: { server: "comments.example" } }, ["waline.server"]],
    [{ twikoo: { env: "javascript:alert(1)" } }, ["twikoo.env"]],
    [{ twikoo: { env: "https://a.example", load: "now" } }, ["twikoo.load"]],
    [{ umami: { website_id: "" } }, ["umami.website_id"]],
    [{ plausible: { domain: 1 } }, ["plausible.domain"]],
    [{ baidu: { id: "abc" } }, ["baidu.id"]],
    [{ giscus, waline: { server: "https://a.example" } }, ["waline"]],
  ];
  for (const [theme, expected] of cases) {
    const read = readServices(theme);
    const keys = "faults" in read ? read.faults.map((fault) => fault.keys.join(".")) : [];
    assert.deepEqual(keys, expected, JSON.stringify(theme));
  }
});

test("a policy names the origins of a service, each only for what it is needed for", () => {
  const read = readServices({
    waline: { server: "https://w.example/x/", images: ["https://avatars.example/"] },
    umami: { website_id: "1" },
  });
  assert.ok("comments" in read);
  const origins = [...(read.comments === undefined ? [] : [read.comments]), ...read.counters].map((one) => one.origins);
  const policy = Object.fromEntries(
    contentPolicy(noContacts, [], [], allOrigins(origins))
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]),
  );
  assert.deepEqual(
    ["script-src", "style-src", "img-src", "connect-src", "frame-src"].map((name) => policy[name]),
    [
      "'self' https://cloud.umami.is https://unpkg.com",
      "'self' https://unpkg.com",
      "'self' data: https://avatars.example https://w.example",
      "'self' https://api-gateway.umami.dev https://cloud.umami.is https://w.example",
      "'none'",
    ],
  );
});
