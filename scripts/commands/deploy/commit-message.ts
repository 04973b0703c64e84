import type Hexo from "hexo";
import { DateTime } from "luxon";

/** The message of hexo-deployer-git, which a deploy that took its place still recognises. */
const standard = 'Site updated: {{ now("yyyy-MM-dd HH:mm:ss") }}';
const standardForm = /^(?:Site updated: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d|First commit)$/;

/** The trailer by which a deploy knows its own commits: the tree that it made. */
const trailer = "Deployed-Tree";

interface MessageRules {
  /** The template that the settings or the command line name. */
  readonly template: unknown;
  readonly tree: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
}

/** A commit's message: a template in which `now(FORMAT)` is the time, and the tree that the deploy made. */
export async function commitMessage(hexo: Hexo, { template, tree, now, zone }: MessageRules): Promise<string> {
  const text = typeof template === "string" && template !== "" ? template : standard;
  const time = DateTime.fromMillis(now, { zone });
  const format = (form = "yyyy-MM-dd HH:mm:ss") => time.toFormat(form);
  const subject = String(await hexo.render.render({ text, engine: "njk" }, { now: format })).trim();
  return `${subject}\n\n${trailer}: ${tree}\n`;
}

/** Whether a commit was made by a deploy, and holds what that put into it. */
export function isDeployed(message: string, tree: string): boolean {
  const trimmed = message.trim();
  return standardForm.test(trimmed) || trimmed.split("\n").at(-1) === `${trailer}: ${tree}`;
}
