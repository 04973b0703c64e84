import type { Host } from "../../engine/cache.ts";
import { byWeight } from "../../library/together.ts";
import { addressOf, shelfPath } from "../../urls.ts";
import { exits } from "../fault.ts";
import { formats } from "../formats.ts";
import { runLibraryCommand, type Answer, type Args } from "./library-command.ts";
import { json, table } from "./talks.ts";

/** `hexo papers`. */
export async function papers(host: Host, args: Args): Promise<void> {
  const list: Answer = ({ library, settings }) => {
    const rows = library.papers.toSorted(byWeight).map(({ slug, title, authors, venue, year, recommendations }) => ({
      slug,
      title,
      authors,
      venue: venue ?? null,
      year: year ?? null,
      url: addressOf(settings.url, shelfPath("papers", slug)),
      talks: recommendations.map(({ note }) => note.id),
    }));
    if (args["format"] === "json") return { text: json(rows) };
    const lines = rows.map(({ slug, title, venue, year, talks }) => [
      slug,
      String(talks.length),
      String(year ?? ""),
      venue ?? "",
      title,
    ]);
    return { text: table(lines) };
  };
  const duplicates: Answer = ({ diagnostics, settings: { language } }) => {
    const found = diagnostics.filter(({ code }) => code === "paper-near-duplicate" || code === "paper-listed-twice");
    const printed = formats[args["format"] === "json" ? "json" : "text"](found, { site: host.hexo.base_dir, language });
    return { text: printed === "" ? "" : `${printed}\n`, code: found.length === 0 ? exits.done : exits.content };
  };
  const usage = "list | duplicates [--format text|json] [--out FILE]";
  await runLibraryCommand(host, { name: "papers", usage, answers: { list, duplicates } }, args);
}
