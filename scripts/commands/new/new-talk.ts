import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";

import type Hexo from "hexo";
import moment from "moment-timezone";

import type { Settings } from "../../config.ts";
import { hasCode } from "../../engine/errors.ts";
import { slugize } from "../../engine/hexo-util.ts";
import { siteMarkdown } from "../../engine/markdown.ts";
import { openDocument } from "../../markdown/open.ts";
import { momentAt } from "../../source/dates.ts";
import { readFrontMatter } from "../../source/front-matter.ts";
import { deriveNote } from "../../talk/derive.ts";
import type { Talk } from "../../talk.ts";
import { vocabularyOf } from "../../talk/vocabulary.ts";
import { playerOf, watchUrlOf } from "./player.ts";
import { fillScaffold, setQuoted, textOf, type DraftPost } from "./scaffold.ts";
import { freeId, idsOfOthers, takenIds } from "./taken-ids.ts";
import type { TalkWish } from "./talk-wish.ts";
import { tellRest } from "./tell-rest.ts";

/** A note that is ready to be written. */
export interface ComposedTalk {
  readonly path: string;
  readonly id: string;
  readonly content: string;
}

interface Fault {
  readonly fault: string;
}

/** Makes the note of a talk from the scaffold and writes it, or says why there is none. */
export async function newTalk(hexo: Hexo, settings: Settings, wish: TalkWish): Promise<ComposedTalk | Fault> {
  const made = await composeTalk(hexo, settings, wish, await takenIds(hexo.source_dir));
  if ("fault" in made) return made;
  const fault = await write(made, wish.replace);
  if (fault !== undefined) return { fault };
  if (hexo.config.post_asset_folder) await mkdir(made.path.slice(0, -extname(made.path).length), { recursive: true });
  hexo.emit("new", { path: made.path, content: made.content });
  return made;
}

/** Composes the note of a talk beside the notes whose ids are given by their files. What was wished for is read from it, as it would be in a build. */
export async function composeTalk(
  hexo: Hexo,
  settings: Settings,
  wish: TalkWish,
  ids: ReadonlyMap<string, string>,
): Promise<ComposedTalk | Fault> {
  const date = wish.date ?? momentAt(Date.now(), settings.timezone).format("YYYY-MM-DD HH:mm:ss");
  const path = await pathOf(hexo, wish, date);
  const folder = join(hexo.source_dir, wish.draft ? "_drafts" : "_posts");
  if (!isInside(folder, path)) {
    return { fault: `Unexpected path “${relative(hexo.base_dir, path)}”: it is not in ${folder}.` };
  }
  const id = freeId(wish.title, idsOfOthers(ids, path));
  const scaffold = await scaffoldOf(hexo, settings.language, wish);
  const draft = await fillScaffold(scaffold, valuesOf(wish, date), (text, tokens) => runTemplate(hexo, text, tokens));
  setQuoted(draft, "abbrlink", id);
  for (const [key, value] of Object.entries(wish.front)) draft.front.set(key, value);
  tellRest(draft, wish, derived(hexo, settings, draft, path));
  return { path, id, content: textOf(draft) };
}

/** As `new_post_name` says, of the day in the site's zone, which Hexo's filter would read in the machine's. */
async function pathOf(hexo: Hexo, wish: TalkWish, date: string): Promise<string> {
  const { title, path } = wish;
  const slug = slugize(wish.slug ?? title, { transform: hexo.config.filename_case });
  const layout = wish.draft ? "draft" : "talk";
  const data = { ...wish.front, title, slug, layout, date: moment.utc(date), ...(path === undefined ? {} : { path }) };
  return resolve((await hexo.execFilter("new_post_path", data, { args: [true], context: hexo })) as string);
}

function isInside(folder: string, path: string): boolean {
  return path.startsWith(resolve(folder) + sep);
}

/** `scaffolds/talk.md`; `talk.en.md` for a note in English, and so for any language that has one. */
async function scaffoldOf({ scaffold }: Hexo, language: string, { front }: TalkWish): Promise<string> {
  const { lang = language } = front;
  const [first = ""] = typeof lang === "string" ? lang.toLowerCase().split("-") : [];
  for (const name of [`talk.${first}`, "talk"]) {
    const text = (await scaffold.get(name)) as string | undefined;
    if (text !== undefined) return text;
  }
  return "---\ntitle: {{ title }}\ndate: {{ date }}\n---\n\n{{ player }}\n\n<!--more-->\n";
}

function valuesOf({ title, videos, speakers, series, episode, summary }: TalkWish, date: string) {
  return {
    title: [title],
    date: [date],
    layout: ["talk"],
    video: videos.map(watchUrlOf),
    player: videos.map(playerOf),
    speaker: speakers,
    series: series === undefined ? [] : [series],
    episode: episode === undefined ? [] : [String(episode)],
    summary: summary === undefined ? [] : [summary],
  };
}

async function runTemplate(hexo: Hexo, text: string, values: Readonly<Record<string, string>>): Promise<string> {
  return (await hexo.extend.tag.render(text, values as never)) as string;
}

function derived(hexo: Hexo, settings: Settings, draft: DraftPost, path: string): Talk | undefined {
  const front = readFrontMatter(textOf(draft), basename(path));
  const { language } = settings;
  const document = openDocument(front.body, front.bodyLine, siteMarkdown(hexo, settings), { language });
  const title = front.written("title")?.text ?? "";
  const facts = { path, title, language, frontMatter: front.data, placeOf: front.placeOf };
  return deriveNote(document, facts, vocabularyOf(settings.talks)).talk;
}

async function write({ path, content }: ComposedTalk, replace: boolean): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: replace ? "w" : "wx" });
    return undefined;
  } catch (error) {
    if (hasCode(error, "EEXIST"))
      return `${path} is there already. Give another title, or --slug NAME, or --replace it.`;
    if (hasCode(error, "ENAMETOOLONG"))
      return `${basename(path)} is too long for a file's name. Give a shorter one: --slug NAME.`;
    throw error;
  }
}
