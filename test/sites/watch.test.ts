import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";

import { until } from "./hexo-server.ts";
import { changeCode, makeSite } from "./site.ts";

test("`hexo generate --watch` builds after every change, of code and configuration too, and outlives mistakes", async () => {
  const site = await makeSite("small");
  await changeCode(site, "scripts/policy.ts", (code) => code);
  const hexo = join(site.folder, "node_modules", "hexo", "bin", "hexo");
  const watching = spawn(process.execPath, [hexo, "generate", "--watch"], {
    cwd: site.folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  let printed = "";
  for (const stream of [watching.stdout, watching.stderr]) {
    stream.on("data", (chunk: Buffer) => (printed += String(chunk)));
  }
  const shows = (text: string) =>
    until(`the page shows ${text}`, () =>
      site.read("public/a1.html").then(
        (page) => page.includes(text),
        () => false,
      ),
    );
  const says = (text: RegExp) => until(`it says ${String(text)}`, () => Promise.resolve(text.test(printed)));
  const edit = async (path: string, from: string | RegExp, to: string) =>
    site.write(path, (await site.read(path)).replace(from, to));
  try {
    await shows("After.");
    await says(/Watching/);
    await edit("source/_posts/a.md", "After.", "Edited.");
    await shows("Edited.");
    await edit("source/_posts/a.md", "title: A", "title: A: B");
    await says(/front-matter-invalid/);
    await edit("source/_posts/a.md", "title: A: B", "title: Mended");
    await shows("Mended");
    await edit("_config.yml", /^title: .*$/m, "title: Renamed");
    await shows("Renamed");
    await edit("scripts/policy.ts", "\"form-action 'self'\"", "\"form-action 'none'\" +");
    await says(/policy\.ts:\d+:\d+: error/);
    await edit("scripts/policy.ts", "'none'\" +", "'none'\"");
    await shows("form-action 'none'");
  } finally {
    watching.kill("SIGKILL");
    await once(watching, "exit");
    await site.remove();
  }
});

test("without a terminal a build says one line; `--silent` says nothing but errors", async () => {
  const site = await makeSite("small");
  const { output } = await site.hexo("generate");
  assert.equal(output.match(/files, .* written/g)?.length, 1);
  assert.doesNotMatch(output, /[█░]/);
  await site.write("source/_posts/b.md", "---\ntitle: B\ndate: 2020-01-01\n---\n\nNo abbrlink.\n");
  assert.match((await site.hexo("generate")).output, /abbrlink-missing/);
  assert.deepEqual(await site.hexo("generate", "--silent"), { code: 0, output: "" });
  await site.write("source/_posts/b.md", "---\ntitle: B: C\n---\n");
  const failed = await site.hexo("generate", "--silent");
  assert.equal(failed.code, 1);
  assert.match(failed.output, /^error front-matter-invalid/m);
  assert.doesNotMatch(failed.output, /warning/);
  await site.remove();
});
