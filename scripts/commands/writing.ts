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
  return [newCommand(host), importCommand(host), ...libraryCommands(host), schemasCommand(host)];
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
  { name: "--summary <text>", desc: "talk: the text for lists" },
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

function libraryCommands(host: Host): Command[] {
  return [
    {
      name: "talks",
      desc: "List the talks, or show one.",
      options: {
        usage: "<list | show ID>",
        arguments: [
          { name: "list", desc: "id, date, speakers and title of every talk, newest first, with tabs between" },
          { name: "show ID", desc: "All that is known of one talk" },
        ],
        options: [format, out],
      },
      run: async (args) => (await import("./library/talks.ts")).talks(host, args),
    },
    {
      name: "papers",
      desc: "List the recommended papers, or those that look alike.",
      options: {
        usage: "<list | duplicates>",
        arguments: [
          { name: "list", desc: "slug, number of talks, year, venue and title, with tabs between" },
          { name: "duplicates", desc: "Papers that look like one; exit code 1 where there are some" },
        ],
        options: [format, out],
      },
      run: async (args) => (await import("./library/papers.ts")).papers(host, args),
    },
    {
      name: "export",
      desc: "Print talks or papers for other programs.",
      options: {
        usage: "<json | bib | ris | csl | ics>",
        arguments: [
          { name: "json", desc: "Every talk as its JSON twin has it" },
          { name: "bib", desc: "The papers as BibTeX" },
          { name: "ris", desc: "The papers as RIS" },
          { name: "csl", desc: "The papers as CSL-JSON" },
          { name: "ics", desc: "The talks as a calendar" },
        ],
        options: [out, { name: "--silent", desc: "Keep Hexo's own lines out of standard output" }],
      },
      run: async (args) => (await import("./library/export.ts")).exportLibrary(host, args),
    },
  ];
}

function schemasCommand(host: Host): Command {
  return {
    name: "schemas",
    desc: "Write the JSON Schemas that editors check settings and data by into schemas/.",
    options: {},
    run: async () => (await import("./schemas/write-schemas.ts")).writeSchemas(host),
  };
}

const format = { name: "--format <text|json>", desc: "How to print; text where nothing is said" };
const out = { name: "--out <file>", desc: "Write to a file instead of standard output" };
