import type Hexo from "hexo";

import { removeCache, type Code, type Host } from "./engine/cache.ts";
import { loadLater } from "./engine/later.ts";
import { writingCommands } from "./commands/writing.ts";

/**
 * Everything Lectern registers with Hexo. Commands take the place of Hexo's own, so they come after every plugin. What
 * a command needs is loaded when it runs: most of a small build is the start.
 */
export default function register(hexo: Hexo, code: Code): void {
  const host: Host = { hexo, ...code };
  loadLater(hexo);
  hexo.extend.filter.register("after_clean", () => removeCache(hexo));
  hexo.extend.generator.register("lectern-pages", async (locals) => {
    const { generatePages } = await import("./engine/pages.ts");
    return generatePages(hexo, locals);
  });
  hexo.extend.filter.register("after_init", async () => {
    registerCommands(host);
    if (!putOff.has(hexo.env.cmd ?? "")) (await import("./engine/plugins.ts")).registerPlugins(hexo);
  });
}

/** Commands that render no Markdown, or load the site first, which registers what is needed; for all else it is there at once. */
const putOff: ReadonlySet<string> = new Set([
  "generate",
  "g",
  "server",
  "s",
  "deploy",
  "d",
  "verify",
  "check",
  "clean",
  "new",
  "n",
  "version",
  "help",
]);

function registerCommands(host: Host): void {
  const { console: commands } = host.hexo.extend;
  const { alias } = commands;
  commands.register("generate", "Build the site.", generateOptions, async (args) =>
    (await import("./commands/generate.ts")).generate(host, args),
  );
  commands.register("check", "Say what is wrong with the site; write nothing.", checkOptions, async (args) =>
    (await import("./commands/check.ts")).check(host, args),
  );
  commands.register("deploy", "Build the site and deploy it.", deployOptions, async (args) =>
    (await import("./commands/deploy.ts")).deploy(host, args),
  );
  for (const { name, desc, options, run } of writingCommands(host)) commands.register(name, desc, options, run);
  commands.register("verify", "Compare what a server serves with public/.", verifyOptions, async (args) =>
    (await import("./commands/verify.ts")).verify(host, args),
  );
  keepToThisMachine(host.hexo);
  host.hexo.load = async () => (await import("./engine/load.ts")).load(host);
  host.hexo.watch = () => host.hexo.load();
  registerServer(host);
  // `hexo s`, `hexo p` and their like mean what they always did, whatever else starts with that letter
  commands.alias = { ...commands.alias, ...alias };
}

/** The server stays the plugin's that is installed; what it serves follows the site's files. */
function registerServer(host: Host): void {
  const { console: commands } = host.hexo.extend;
  const start = commands.get("server") as ReturnType<typeof commands.get> | undefined;
  if (start === undefined) return;
  const { desc = "", options = {} } = start;
  commands.register("server", desc, options, async (args) =>
    (await import("./commands/serve.ts")).serve(host, (given) => Reflect.apply(start, host.hexo, [given]), args),
  );
}

/** A server listens to this machine alone, unless `server.ip` or `--ip` says otherwise. */
function keepToThisMachine(hexo: Hexo): void {
  const server: { cache: boolean; ip?: unknown } = hexo.config.server;
  server.ip ??= "127.0.0.1";
}

const checkOptions = {
  usage: "[paths...]",
  options: [
    { name: "--format <text|json|github>", desc: "How to print; text where nothing is said" },
    { name: "--explain", desc: "Say what was derived from each note, from which lines, and what was unsure" },
    { name: "--external", desc: "Ask other sites, too, whether what is linked there is there" },
    { name: "--strict", desc: "Warnings fail, too" },
    { name: "--fix", desc: "Mend what is safe to mend: abbrlinks and the bold of labels" },
    { name: "--lock", desc: "Remember today's addresses in permalinks.lock" },
    { name: "--list", desc: "Print every code and its level" },
  ],
};

const deployOptions = {
  options: [
    { name: "--dry-run", desc: "Say what would change, and change nothing" },
    { name: "--force", desc: "Put the site on top of commits that no deploy made" },
    { name: "-m, --message <text>", desc: "The commit's message" },
    { name: "-g, --generate", desc: "Accepted; a deploy always builds first" },
  ],
};

const verifyOptions = {
  usage: "[address]",
  options: [
    { name: "--concurrency <number>", desc: "Questions at a time; 8 where nothing is said" },
    { name: "--timeout <seconds>", desc: "How long an answer is waited for; 20" },
    { name: "--retries <number>", desc: "How often a question without an answer is asked again; 2" },
    { name: "--strict", desc: "Pages that the host rewrites fail, too" },
  ],
};

const generateOptions = {
  options: [
    { name: "-d, --deploy", desc: "Deploy after the build" },
    { name: "-f, --force", desc: "Build everything anew" },
    { name: "-w, --watch", desc: "Build again after every change" },
    { name: "-b, --bail", desc: "Stop at the first fault; a build always does" },
    { name: "-c, --concurrency", desc: "Accepted and not needed" },
  ],
};
