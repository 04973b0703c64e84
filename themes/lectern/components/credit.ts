import type { Locals } from "../../../scripts/locals.ts";
import type { Note } from "../../../scripts/note.ts";
import { addressOf } from "../../../scripts/urls.ts";
import { licence, type Licence } from "./licence.ts";

/** Who is to be named where a note is quoted, its address and its licence. */
export interface Credit {
  readonly author: string;
  readonly address: string;
  /** The address as it reads best: without its scheme, decoded. */
  readonly shown: string;
  readonly licence: Licence | undefined;
}

/** The line below a note, unless the theme's `credit` is false. */
export function creditOf({ settings, theme }: Pick<Locals, "settings" | "theme">, { path }: Note): Credit | undefined {
  if (theme["credit"] === false) return undefined;
  const { host, pathname } = new URL(settings.url);
  return {
    author: settings.author || settings.title,
    address: addressOf(settings.url, path),
    shown: `${host}${pathname.replace(/\/$/, "")}/${path}`,
    licence: licence(theme["licence"]),
  };
}
