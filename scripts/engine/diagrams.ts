import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { BrowserFile } from "./bundle.ts";

/** Mermaid for browsers, which a page with a diagram loads from the site itself; read only where some page has one. */
export function mermaidFile(): BrowserFile {
  const content = readFileSync(createRequire(__filename).resolve("@mermaid-js/tiny"), "utf8");
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return { name: "mermaid.js", path: `assets/mermaid.${hash}.js`, content };
}
