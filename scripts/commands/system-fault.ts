import { hasCode } from "../engine/errors.ts";
import { spokenLanguage, type Spoken } from "./spoken.ts";

type Sentence = Spoken<readonly [message: string, hint: string]>;

const full: Sentence = {
  en: ["No room is left on the disk for {path}.", "Make room, or move the site to another disk, then try again."],
  zh: ["磁盘已满，写不下 {path}。", "请腾出空间，或把网站移到别的磁盘，再试一次。"],
};

const denied: Sentence = {
  en: [
    "This user may not read or write {path}.",
    "Give the user who runs this the right to (chown, chmod), then try again.",
  ],
  zh: ["没有读写 {path} 的权限。", "请把权限给运行命令的用户（chown、chmod），再试一次。"],
};

const locked: Sentence = {
  en: ["{path} is on a disk that can only be read.", "Copy the site to where files can be written, then try again."],
  zh: ["{path} 所在的磁盘只能读。", "请把网站复制到可写的地方，再试一次。"],
};

const tooMany: Sentence = {
  en: [
    "Too many files are open at once.",
    "Close other programs or raise the limit (`ulimit -n 4096`), then try again.",
  ],
  zh: ["同时打开的文件太多。", "请关闭其他程序，或提高上限（`ulimit -n 4096`），再试一次。"],
};

/** What the system refused, by its code; https://nodejs.org/api/errors.html#common-system-errors */
const sentences: Readonly<Record<string, Sentence>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: denied,
  EPERM: denied,
  EROFS: locked,
  EMFILE: tooMany,
  ENFILE: tooMany,
};

/** What is to be said of an error that no code is to blame for, and the way out; undefined for any other. */
export function systemFault(error: unknown, language: unknown): string | undefined {
  if (!hasCode(error, ...Object.keys(sentences))) return undefined;
  const { code = "", path } = error as NodeJS.ErrnoException;
  const [message, hint] = sentences[code]?.[spokenLanguage(language)] ?? [];
  return `${message?.replace("{path}", path ?? "?")}\n  ${hint}`;
}
