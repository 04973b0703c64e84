import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { test } from "node:test";

const project = join(import.meta.dirname, "..");

/** Files at the top of scripts/ that every room may import. */
const nouns = new Set([
  "talk",
  "theme-settings",
  "note",
  "diagnostic",
  "compare",
  "copied",
  "config",
  "escape",
  "issue-title",
  "language",
  "locals",
  "contacts",
  "policy",
  "services",
  "service-blocks",
  "shelf",
  "urls",
]);

/** The rooms and what each may import: other rooms, and packages. `*` is anything. */
const rooms: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  nouns: { rooms: ["nouns"], packages: ["zod", "moment-timezone"] },
  messages: { rooms: ["nouns", "messages"], packages: [] },
  source: { rooms: ["nouns", "source"], packages: ["yaml", "moment-timezone"] },
  markdown: { rooms: ["nouns", "markdown"], packages: ["marked", "get-east-asian-width", "entities"] },
  talk: { rooms: ["nouns", "markdown", "talk"], packages: ["marked", "zod"] },
  library: {
    rooms: ["nouns", "library"],
    packages: ["zod", "yaml", "@citation-js/core", "@citation-js/plugin-bibtex"],
  },
  pages: { rooms: ["nouns", "library", "pages"], packages: [] },
  feeds: {
    rooms: ["nouns", "library", "feeds"],
    packages: ["zod", "@citation-js/core", "@citation-js/plugin-bibtex", "@citation-js/plugin-ris"],
  },
  cards: { rooms: ["nouns", "cards"], packages: [] },
  check: { rooms: ["nouns", "library", "check"], packages: [] },
  search: { rooms: ["nouns", "search"], packages: [] },
  theme: { rooms: ["nouns", "search", "theme"], packages: ["preact", "preact-render-to-string"] },
  engine: { rooms: ["*"], packages: ["*"] },
  commands: { rooms: ["*"], packages: ["*"] },
  index: { rooms: ["*"], packages: ["*"] },
};

/** The rooms that may touch Hexo and the world. */
const edge = new Set(["engine", "commands", "index"]);

const pureNode = new Set(["node:zlib", "node:crypto"]);

test("every import keeps to the rooms' table", () => {
  const breaches = sources().flatMap((file) => importsOf(file).map((target) => breach(file, target)));
  assert.deepEqual(breaches.filter(Boolean), []);
});

test("only the edge touches files, the network, the clock and the process", () => {
  const breaches = sources()
    .filter((file) => !edge.has(roomOf(file)) && !file.includes("/lectern/source/"))
    .filter((file) => /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bfetch\(|\bMath\.random\(/.test(code(file)));
  assert.deepEqual(breaches, []);
});

test("every file under scripts/ stands in a room of the table", () => {
  assert.deepEqual(
    sources().filter((file) => rooms[roomOf(file)] === undefined),
    [],
  );
});

function sources(): string[] {
  return ["scripts", "themes/lectern"].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.split(sep).join("/")}`),
  );
}

function roomOf(file: string): string {
  if (file.startsWith("themes/")) return "theme";
  const [, first = "", second] = file.split("/");
  if (second !== undefined) return first;
  const name = first.replace(/\.ts$/, "");
  return nouns.has(name) ? "nouns" : name;
}

function code(file: string): string {
  return readFileSync(join(project, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

function importsOf(file: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^"'`;]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s*["']([^"']+)["']/g;
  return [...code(file).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function breach(file: string, target: string): string | undefined {
  const room = rooms[roomOf(file)];
  if (room === undefined || room.rooms.includes("*")) return undefined;
  if (target.startsWith(".")) {
    const other = roomOf(
      relative(project, join(project, dirname(file), target))
        .split(sep)
        .join("/"),
    );
    return room.rooms.includes(other) ? undefined : `${file} imports ${other}/`;
  }
  if (pureNode.has(target)) return undefined;
  const name = target.startsWith("@") ? target.split("/").slice(0, 2).join("/") : (target.split("/")[0] ?? target);
  return room.packages.includes(name) ? undefined : `${file} imports ${target}`;
}
