import type Hexo from "hexo";

import { check } from "./commands/check.ts";
import { deploy } from "./commands/deploy.ts";
import { generate } from "./commands/generate.ts";
import { keepToThisMachine, serve } from "./commands/serve.ts";
import { removeCache, type Host } from "./engine/cache.ts";
import { load } from "./engine/load.ts";
import { registerMarkdown, registerVideoTag } from "./engine/plugins.ts";
import { generatePages } from "./engine/pages.ts";

/** Everything Lectern registers with Hexo. Commands take the place of Hexo's own, so they come after every plugin. */
export default function register(hexo: Hexo, code: string): void {
  const host: Host = { hexo, code };
  registerMarkdown(hexo);
  registerVideoTag(hexo);
  hexo.extend.generator.register("lectern-pages", (locals) => generatePages(hexo, locals));
  hexo.extend.filter.register("after_clean", () => removeCache(hexo));
  hexo.extend.filter.register("after_init", () => {
    hexo.extend.console.register("generate", "Build the site.", generateOptions, (args) => generate(host, args));
    hexo.extend.console.register("check", "Say what is wrong with the site; write nothing.", checkOptions, (args) =>
      check(host, args),
    );
    hexo.extend.console.register("deploy", "Build the site and deploy it.", deployOptions, (args) =>
      deploy(host, args),
    );
    keepToThisMachine(hexo);
    hexo.load = () => load(host);
    hexo.watch = () => serve(host);
  });
}

const checkOptions = {
  usage: "[paths...]",
  options: [
    { name: "--format <text|json|github>", desc: "How to print; text where nothing is said" },
    { name: "--explain", desc: "Say what was derived from each note, from which lines, and what was unsure" },
    { name: "--strict", desc: "Warnings fail, too" },
    { name: "--list", desc: "Print every code and its level" },
  ],
};

const deployOptions = {
  options: [{ name: "-g, --generate", desc: "Accepted; a deploy always builds first" }],
};

const generateOptions = {
  options: [
    { name: "-d, --deploy", desc: "Deploy after the build" },
    { name: "-f, --force", desc: "Build everything anew" },
    { name: "-b, --bail", desc: "Stop at the first fault; a build always does" },
    { name: "-c, --concurrency", desc: "Accepted and not needed" },
  ],
};
