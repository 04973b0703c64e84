import { readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import type { PictureSource } from "../markdown/document.ts";
import { linkTo } from "../urls.ts";
import type { FoundFile } from "./files.ts";
import { checksum } from "./remember.ts";

/** Smaller and better packed copies of the site's pictures, made as they are named and drawn when the site is written. */
export interface Pictures {
  /** What a browser may take instead of a picture, best first; nothing for drawings, animations and small pictures. */
  sourcesOf(file: FoundFile, width: number): PictureSource[];
  /** The copies to publish: path in the site to the bytes. */
  list(): { readonly path: string; readonly draw: () => Promise<Buffer> }[];
}

/** Widths in CSS pixels: a phone, a column of text, a dense screen. */
const steps = [640, 1280, 1920];

/** Best packed first. Qualities at which neither text in screenshots nor faces show marks. */
const formats = [
  { extension: "avif", type: "image/avif", options: { quality: 55, effort: 3 } },
  { extension: "webp", type: "image/webp", options: { quality: 80 } },
] as const;

/** A picture that takes less is as good as it is. */
const smallest = 20_000;

export function createPictures(root: string, cache: string): Pictures {
  const copies = new Map<string, () => Promise<Buffer>>();
  return {
    sourcesOf: (file, width) => {
      if (!/\.(?:png|jpe?g)$/i.test(file.path) || file.size < smallest) return [];
      const bytes = readFileSync(file.absolute);
      const hash = checksum(bytes).slice(0, 8).replaceAll("_", "-");
      const widths = widthsOf(width);
      return formats.map(({ extension, type, options }) => ({
        type,
        srcset: widths
          .map((size) => {
            const path = `assets/pictures/${hash}-${size}.${extension}`;
            copies.set(path, () =>
              fromCache(join(cache, "pictures", `${hash}-${size}.${extension}`), () =>
                draw(bytes, size, extension, options),
              ),
            );
            return `${linkTo(root, path)} ${size}w`;
          })
          .join(", "),
      }));
    },
    list: () => [...copies].map(([path, draw]) => ({ path, draw })),
  };
}

/** Never larger than the picture; its own width is the last step where it is smaller than the largest. */
export function widthsOf(width: number): number[] {
  return [...steps.filter((step) => step < width), ...(width <= (steps.at(-1) ?? 0) ? [width] : [])];
}

async function draw(bytes: Buffer, width: number, format: "avif" | "webp", options: object): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(bytes).rotate().resize({ width, withoutEnlargement: true }).toFormat(format, options).toBuffer();
}

/** The same picture, width and format give the same file, so one that is there is right. */
async function fromCache(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined && kept.length > 0) return kept;
  const bytes = await make();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
  return bytes;
}
