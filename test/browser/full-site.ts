import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before } from "node:test";

import type { Browser } from "playwright-core";

import { makeSite, type TestSite } from "../sites/site.ts";
import { launch } from "./chromium.ts";
import { serveFolder, type StaticServer } from "./serve.ts";

interface FullSite {
  browser: Browser;
  site: TestSite;
  server: StaticServer;
}

/** The fixture `full`, built and served, with a browser to look at it: there for all tests of a file. */
export function fullSite(prepare: (site: TestSite) => Promise<void> = async () => {}): FullSite {
  const full: Partial<FullSite> = {};
  before(async () => {
    full.browser = await launch();
    full.site = await makeSite("full");
    await prepare(full.site);
    const built = await full.site.hexo("generate");
    assert.equal(built.code, 0, built.output);
    full.server = await serveFolder(join(full.site.folder, "public"));
  });
  after(async () => {
    await full.browser?.close();
    full.server?.close();
    await full.site?.remove();
  });
  return full as FullSite;
}
