import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Host } from "../../engine/cache.ts";
import { schemas } from "./schemas.ts";

/** `hexo schemas`: writes the schemas into the site's folder `schemas/`. */
export function writeSchemas({ hexo }: Host): void {
  const folder = join(hexo.base_dir, "schemas");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(schemas())) {
    writeFileSync(join(folder, name), text);
    hexo.log.info("schemas/%s", name);
  }
}
