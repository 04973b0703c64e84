import type Hexo from "hexo";

import type { Host } from "../engine/cache.ts";

type Args = Readonly<Record<string, unknown>>;
type Register = Hexo["extend"]["console"]["register"];

/** A command as Hexo registers it. */
interface Command {
  readonly name: string;
  readonly desc: string;
  readonly options: Exclude<Parameters<Register>[2], (...args: never[]) => unknown>;
  readonly run: (args: Args) => Promise<unknown>;
}

/** The commands for authors. Each loads what it needs when it is called. */
export function writingCommands(host: Host): Command[] {
  return [newCommand(host), importCommand(host)];
}

/** Hexo's own `new`, which makes the notes of talks, too. */
function newCommand(host: Host): Command {
  const { hexo } = host;
  const hexos = hexo.extend.console.get("new");
  const { desc = "", options = {} } = hexos;
  return {
    name: "new",
    desc,
    options: {
      ...options,
      arguments: [
        { name: "layout", desc: "post, page, draft, talk, or whatever scaffold you have" },
        { name: "title", desc: "The title, in quotes. `hexo new talk` asks for it in a terminal" },
      ],
      options: [...(options.options ?? []), ...talkOptions],
    },
    run: async (args) => {
      const words: unknown = args["_"];
      if (!Array.isArray(words) || words[0] !== "talk") return Reflect.apply(hexos, hexo, [args]);
      return (await import("./new/new.ts")).makeTalk(host, args);
    },
  };
}

const talkOptions = [
  { name: "--video <URL>", desc: "talk: the video's address; may be given several times" },
  { name: "--speaker <name>", desc: "talk: who speaks; may be given several times" },
  { name: "--series <name>", desc: "talk: the series, if the title does not say it" },
  { name: "--episode <number>", desc: "talk: its number there" },
  { name: "--date <date>", desc: "talk: when it was, in the site's time zone; now where nothing is said" },
  { name: "--draft", desc: "talk: put it into source/_drafts" },
];

function importCommand(host: Host): Command {
  return {
    name: "import",
    desc: "Take an existing Hexo blog, or a table of talks, into this site.",
    options: {
      usage: "<path | git URL | talks.csv>",
      options: [
        { name: "--dry-run", desc: "Say what would be done; write nothing" },
        { name: "--skip", desc: "Leave files that this site has already, take the rest" },
        { name: "--keep-config", desc: "Leave _config.yml as it is" },
      ],
    },
    run: async (args) => (await import("./import/import.ts")).runImport(host, args),
  };
}
