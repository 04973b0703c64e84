import assert from "node:assert/strict";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import sharp from "sharp";

import { createPictures, widthsOf } from "../../scripts/engine/pictures.ts";

test("offers widths up to the picture's own", () => {
  const cases: [number, number[]][] = [
    [300, [300]],
    [640, [640]],
    [1000, [640, 1000]],
    [1920, [640, 1280, 1920]],
    [4000, [640, 1280, 1920]],
  ];
  for (const [width, widths] of cases) assert.deepEqual(widthsOf(width), widths, String(width));
});

test("makes smaller and better packed copies, the same bytes each time", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lectern-pictures-"));
  const noise = Buffer.from(Array.from({ length: 900 * 300 * 3 }, (_, at) => (Math.imul(at, 2654435761) >>> 13) % 251));
  const absolute = join(folder, "a.png");
  await writeFile(
    absolute,
    await sharp(noise, { raw: { width: 900, height: 300, channels: 3 } })
      .png()
      .toBuffer(),
  );
  const { size, mtimeMs } = await stat(absolute);
  const pictures = createPictures("/blog/", join(folder, ".cache"));
  const sources = pictures.sourcesOf({ path: "a.png", absolute, modified: mtimeMs, touched: 0, mark: "", size }, 900);
  assert.deepEqual(
    sources.map(({ type }) => type),
    ["image/avif", "image/webp"],
  );
  assert.match(
    sources[0]?.srcset ?? "",
    /^\/blog\/assets\/pictures\/[\w-]+-640\.avif 640w, \/blog\/assets\/pictures\/[\w-]+-900\.avif 900w$/,
  );
  assert.equal(pictures.list().length, 4);
  for (const { path, draw } of pictures.list()) {
    const bytes = await draw();
    const { width, format } = await sharp(bytes).metadata();
    assert.equal(path.endsWith(`-${width}.${format === "heif" ? "avif" : format}`), true, path);
    assert.deepEqual(await draw(), bytes);
  }
  await rm(folder, { recursive: true });
});

test("leaves drawings and small pictures as they are", () => {
  const pictures = createPictures("/", "/nowhere");
  assert.deepEqual(
    pictures.sourcesOf({ path: "a.svg", absolute: "/a.svg", modified: 0, touched: 0, mark: "", size: 1e6 }, 900),
    [],
  );
  assert.deepEqual(
    pictures.sourcesOf({ path: "a.png", absolute: "/a.png", modified: 0, touched: 0, mark: "", size: 900 }, 900),
    [],
  );
});
