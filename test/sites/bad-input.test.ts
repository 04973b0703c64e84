import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { changeCode, copySite, makeSite, type TestSite } from "./site.ts";

/** A mistake of an author or a developer, what the build says of it, and how it exits. */
interface Mistake {
  readonly name: string;
  readonly code: number;
  readonly says: RegExp;
  readonly make: (site: TestSite) => Promise<void>;
}

const post = (front: string) => `---\n${front}\n---\ntext\n`;
const good = "title: B\nabbrlink: 'b2'\ndate: 2020-01-01";

const mistakes: readonly Mistake[] = [
  {
    name: "broken YAML",
    code: 1,
    says: /front-matter-invalid · source\/_posts\/b\.md:3:1\b/,
    make: (site) => site.write("source/_posts/b.md", post("title: B\ntitle: C\nabbrlink: 'b2'")),
  },
  {
    name: "a file in GBK",
    code: 1,
    says: /encoding-invalid · source\/_posts\/b\.md:6:1\b/,
    make: (site) =>
      site.write(
        "source/_posts/b.md",
        Buffer.concat([Buffer.from(`---\n${good}\n---\n`), Buffer.from([0xbd, 0xb2, 0xd7, 0xf9])]),
      ),
  },
  {
    name: "two posts with one permalink",
    code: 1,
    says: /permalink-duplicate · source\/_posts\/b\.md:3:11\b[\s\S]*source\/_posts\/a\.md/,
    make: (site) => site.write("source/_posts/b.md", post("title: B\nabbrlink: 'a1'\ndate: 2020-01-01")),
  },
  {
    name: "a permalink that leaves the site",
    code: 1,
    says: /permalink-unsafe · source\/_posts\/b\.md:3:11\b/,
    make: (site) => site.write("source/_posts/b.md", post("title: B\nabbrlink: ../x\ndate: 2020-01-01")),
  },
  {
    name: "a date that does not exist",
    code: 1,
    says: /date-invalid · source\/_posts\/b\.md:4:7\b/,
    make: (site) => site.write("source/_posts/b.md", post("title: B\nabbrlink: 'b2'\ndate: 2019-02-31")),
  },
  {
    name: "a setting of the theme",
    code: 1,
    says: /config-invalid · _config\.lectern\.yml:3:3\b/,
    make: (site) => site.write("_config.lectern.yml", "footer: x\nlicence:\n  url: nowhere\n  name: X\n"),
  },
  {
    name: "a tag whose plugin throws",
    code: 1,
    says: /template-tag-invalid · source\/_posts\/b\.md:6:/,
    make: (site) =>
      site.write("source/_posts/b.md", `---\n${good}\n---\n{% video https://player.bilibili.com.evil.example/x %}`),
  },
  {
    name: "a tag that names a file which is not there",
    code: 1,
    says: /template-tag-invalid · source\/_posts\/b\.md:6:\d+[\s\S]*nothing\.js/,
    make: (site) => site.write("source/_posts/b.md", `---\n${good}\n---\n{% include_code nothing.js %}`),
  },
  {
    name: "an image that is not there",
    code: 1,
    says: /image-missing · source\/_posts\/b\.md:7:5\b/,
    make: (site) => site.write("source/_posts/b.md", `---\n${good}\n---\ntext\n![](nothing.png)`),
  },
  {
    name: "a setting of the wrong kind",
    code: 1,
    says: /config-invalid · _config\.yml[\s\S]*timezone/,
    make: async (site) =>
      site.write(
        "_config.yml",
        `${await site.read("_config.yml")}\ntimezone: Mars/Olympus\n`.replace(/timezone: Asia.*\n/, ""),
      ),
  },
  {
    name: "a layout that throws",
    code: 2,
    says: /theme-failed · themes\/lectern\/layout\/post\.tsx:\d+:\d+/,
    make: (site) =>
      changeCode(site, "themes/lectern/layout/post.tsx", (code) =>
        code.replace(/(export function props\(.*\{\n)/, '$1  if (locals.path !== "") throw new Error("broken");\n'),
      ),
  },
  {
    name: "a syntax error in a layout",
    code: 2,
    says: /themes\/lectern\/layout\/post\.tsx:\d+:\d+: error/,
    make: (site) => changeCode(site, "themes/lectern/layout/post.tsx", (code) => `${code}\nconst x = ;\n`),
  },
  {
    name: "a syntax error in a script",
    code: 2,
    says: /scripts\/urls\.ts:\d+:\d+: error/,
    make: (site) => changeCode(site, "scripts/urls.ts", (code) => `${code}\nconst x = ;\n`),
  },
  {
    name: "a type error in a script",
    code: 2,
    says: /scripts\/urls\.ts:\d+:\d+: error TS2322/,
    make: (site) => changeCode(site, "scripts/urls.ts", (code) => `${code}\nexport const x: number = "one";\n`),
  },
  {
    name: "a theme that is not there",
    code: 2,
    says: /no theme “nothing”/,
    make: async (site) =>
      site.write("_config.yml", (await site.read("_config.yml")).replace("theme: lectern", "theme: nothing")),
  },
];

let built: TestSite;
before(async () => {
  built = await makeSite("small");
  const { code, output } = await built.hexo("generate");
  assert.equal(code, 0, output);
});
after(() => built.remove());

for (const { name, code, says, make } of mistakes) {
  test(`${name}: exit ${code}, the place is named, and public/ is what it was`, async () => {
    const site = await copySite(built);
    try {
      const earlier = await snapshot(site);
      await make(site);
      const { code: exit, output } = await site.hexo("generate");
      assert.equal(exit, code, output);
      assert.match(output, says);
      assert.deepEqual(await snapshot(site), earlier);
    } finally {
      await site.remove();
    }
  });
}

async function snapshot(site: TestSite): Promise<[string, string][]> {
  const files = await site.list("public");
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [
      file,
      await readFile(join(site.folder, "public", file), "utf8"),
    ]),
  );
}
