import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

import { chromium, type Browser } from "playwright-core";

const places = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  playwrightsOwn(),
];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const hosts = "--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

/** A Chromium that reaches nothing but this machine, which stands for every host below `.test`, too. */
export function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("no Chromium");
  return chromium.launch({ executablePath, args: [...flags, hosts] });
}

/** Sees to it that a browser is there: Debian's is installed where apt is, elsewhere the way out is told and the run ends. */
export function requireBrowser(): void {
  if (findBrowser() !== undefined) return;
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) installDebians();
  if (findBrowser() !== undefined) return;
  console.error(
    "The tests need a Chromium. Install one (`apt-get install chromium`, or `npx playwright-core install chromium`),\n" +
      "or name yours in the environment: CHROMIUM=/path/to/chromium npm test",
  );
  process.exit(1);
}

function findBrowser(): string | undefined {
  return places.find((place) => place !== undefined && place !== "" && existsSync(place));
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function installDebians(): void {
  console.log("No browser found: installing Debian's chromium and a Han font.");
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], options);
}
