import type Hexo from "hexo";
import pc from "picocolors";

import type { Settings } from "../../config.ts";
import { settingsOf } from "../../engine/settings-of.ts";
import { vocabularyOf } from "../../talk/vocabulary.ts";
import type { Host } from "../../engine/cache.ts";
import { exits, reportFault } from "../fault.ts";
import { askForTalk } from "./ask.ts";
import { newTalk } from "./new-talk.ts";
import { readTalkWish, type Args, type TalkWish } from "./talk-wish.ts";

/** `hexo new talk`; sets the exit code. */
export async function makeTalk({ hexo }: Host, args: Args): Promise<void> {
  try {
    process.exitCode = await run(hexo, args);
  } catch (error) {
    process.exitCode = reportFault(hexo, error);
  }
}

async function run(hexo: Hexo, args: Args): Promise<number> {
  const settings = settingsOf(hexo);
  const said = readTalkWish(args, settings.timezone);
  const isBare = typeof said === "object" && said.title === "";
  const wish = isBare ? await askFor(settings, args) : said;
  if (typeof wish === "string") {
    console.error(wish);
    return exits.fault;
  }
  return tell(hexo, wish, await newTalk(hexo, settings, wish));
}

async function askFor(settings: Settings, args: Args): Promise<TalkWish | string> {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) return usage;
  const answers = await askForTalk({ input, output }, settings.language, vocabularyOf(settings.talks));
  return answers === undefined ? "Nothing was made." : readTalkWish({ ...args, ...answers }, settings.timezone);
}

const usage =
  'Expected a title: npx hexo new talk "TITLE" [--video URL] [--speaker NAME] [--series NAME --episode N]\n' +
  "In a terminal, npx hexo new talk asks for all of that.";

function tell(hexo: Hexo, wish: TalkWish, made: Awaited<ReturnType<typeof newTalk>>): number {
  if ("fault" in made) {
    console.error(`${pc.red("error")} ${made.fault}`);
    return exits.content;
  }
  const { path, id } = made;
  hexo.log.info("Created: %s", pc.magenta(path));
  hexo.log.info("Id: %s, made of the title and quoted; it stays when the title changes", id);
  if (wish.videos.length === 0) hexo.log.info("Still without a video: put its address alone in a paragraph");
  return exits.done;
}
