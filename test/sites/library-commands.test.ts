import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { makeSite, type TestSite } from "./site.ts";

let site: TestSite;

before(async () => {
  site = await makeSite("own");
  const built = await site.hexo("generate");
  assert.equal(built.code, 0, built.output);
});
after(() => site.remove());

/** What a command prints on standard output alone, without Hexo's own lines. */
function stdout(...args: string[]): Promise<{ code: number; text: string }> {
  const command = join(site.folder, "node_modules", "hexo", "bin", "hexo");
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args, "--silent"], { cwd: site.folder }, (error, text) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, text }),
    );
  });
}

for (const [kind, file] of [
  ["bib", "papers.bib"],
  ["ris", "papers.ris"],
  ["csl", "papers.json"],
  ["ics", "talks.ics"],
] as const) {
  test(`export ${kind} prints what the site publishes as ${file}, and nothing else`, async () => {
    const published = await site.read(`public/${file}`);
    assert.deepEqual(await stdout("export", kind), { code: 0, text: published });
    const { code, output } = await site.hexo("export", kind, "--out", "exported");
    assert.equal(code, 0, output);
    assert.equal(await site.read("exported"), published);
  });
}

test("export json and talks show hold the talks' twins", async () => {
  const twin: unknown = JSON.parse(await site.read("public/53fb70e5.json"));
  const exported = JSON.parse((await stdout("export", "json")).text) as { version: number; talks: { id: string }[] };
  assert.equal(exported.version, 1);
  assert.deepEqual(
    exported.talks.find(({ id }) => id === "53fb70e5"),
    twin,
  );
  assert.deepEqual(JSON.parse((await stdout("talks", "show", "53fb70e5", "--format", "json")).text), twin);
  assert.match((await stdout("talks", "show", "53fb70e5")).text, /^speaker\t方杰民: 华中科技大学/m);
});

test("lists are lines with tabs, or JSON", async () => {
  const talks = await stdout("talks", "list");
  assert.match(talks.text, /^53fb70e5\t2019-07-07\t方杰民\tSFFAI 38 \| /m);
  const papers = JSON.parse((await stdout("papers", "list", "--format", "json")).text) as {
    title: string;
    year: unknown;
  }[];
  assert.ok(papers.some(({ title }) => title.startsWith("DARTS")));
  assert.match((await stdout("papers", "list")).text, /^darts[\w-]*\t\d+\t/m);
});

test("duplicates are told, and by the exit code, too", async () => {
  assert.deepEqual(await stdout("papers", "duplicates"), { code: 0, text: "" });
  await site.write(
    "source/_posts/double.md",
    "---\ntitle: Double\nabbrlink: 'd1'\ndate: 2020-01-01\ntalk: { speakers: [A] }\npapers: [Attention Is All You Need, Attention Is All You Needs]\n---\n",
  );
  const { code, text } = await stdout("papers", "duplicates");
  assert.match(text, /paper-near-duplicate.*double\.md/);
  assert.equal(code, 1);
});

const wrong: readonly [args: readonly string[], code: number, says: RegExp][] = [
  [["talks"], 2, /Nothing was asked for\.\nExpected: npx hexo talks list \| show ID/],
  [["papers", "lst"], 2, /Unexpected “lst”\.\nExpected: npx hexo papers list \| duplicates/],
  [["export", "pdf"], 2, /Expected: npx hexo export json \| bib \| ris \| csl \| ics/],
  [["export", "toString"], 2, /Unexpected “toString”/],
  [["talks", "list", "--format", "xml"], 2, /Unexpected --format "xml"/],
  [["export", "bib", "--out"], 2, /Unexpected --out/],
  [["talks", "show"], 2, /Expected one id/],
  [["talks", "show", "nothing"], 1, /No talk has the id “nothing”\. npx hexo talks list/],
];

for (const [args, code, says] of wrong) {
  test(`hexo ${args.join(" ")} is told`, async () => {
    const run = await site.hexo(...args);
    assert.match(run.output, says);
    assert.equal(run.code, code);
  });
}

test("a mistake in the notes is told, and nothing printed", async () => {
  await site.write("source/_posts/broken.md", "---\ntitle: A: B\n---\n");
  assert.deepEqual(await stdout("export", "bib"), { code: 1, text: "" });
});

test("Hexo's short names still mean what they did", async () => {
  const { output } = await site.hexo("help", "p");
  assert.match(output, /hexo publish/);
});
