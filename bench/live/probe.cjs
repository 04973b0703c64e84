"use strict";

/* Loaded into a server that is measured: at SIGUSR2 it says, in a file named after its process, what it holds. */
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");

process.on("SIGUSR2", () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss, external } = process.memoryUsage();
  const resources = {};
  for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1;
  writeFileSync(
    join(process.env.PROBE_FOLDER, `${process.pid}.json`),
    JSON.stringify({ heapUsed, rss, external, resources }),
  );
});
