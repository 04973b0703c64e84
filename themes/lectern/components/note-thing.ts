import type { Locals } from "../../../scripts/locals.ts";
import type { Note, Translation } from "../../../scripts/note.ts";
import { addressOf, cardPath, socialImagePath } from "../../../scripts/urls.ts";
import type { Frame } from "./frame.ts";
import { localeOf } from "./locale.ts";
import { recordings } from "./recordings.ts";
import type { Thing } from "./structured.ts";

/** The card that is drawn of a talk; undefined where the site's own picture stands for the note. */
export function pictureOf(
  { settings }: Pick<Locals, "settings">,
  { talk, path, title }: Note,
): Frame["image"] | undefined {
  return settings.cards && talk !== undefined
    ? { address: addressOf(settings.url, cardPath(path)), alt: title }
    : undefined;
}

/** A note in the words of schema.org: who wrote and who spoke, when, what was recommended, where to watch. */
export function noteThing({ settings, page }: Locals, note: Note, description: string): Thing {
  const { origin } = new URL(settings.url);
  const address = addressOf(settings.url, note.path);
  const picture = pictureOf({ settings }, note)?.address ?? addressOf(settings.url, socialImagePath);
  const speakers = page.shelf?.speakers ?? [];
  const papers = page.shelf?.papers ?? [];
  return {
    "@type": "BlogPosting",
    "@id": `${address}#note`,
    headline: note.title,
    description,
    url: address,
    mainEntityOfPage: address,
    inLanguage: note.language,
    datePublished: note.date,
    dateModified: note.updated,
    image: picture,
    author: { "@type": "Person", name: settings.author || settings.title, url: addressOf(settings.url, "") },
    ...(note.tags.length === 0 ? {} : { keywords: note.tags }),
    ...(speakers.length === 0
      ? {}
      : { contributor: speakers.map(({ name, href }) => ({ "@type": "Person", name, url: origin + href })) }),
    ...(papers.length === 0
      ? {}
      : {
          mentions: papers.map(({ href }, at) => ({
            "@type": "CreativeWork",
            name: note.talk?.papers[at]?.title ?? "",
            url: origin + href,
          })),
        }),
    ...(note.talk === undefined || note.talk.videos.length === 0
      ? {}
      : { associatedMedia: recordings(note, { description, address, picture }) }),
  };
}

/** When a note was published and changed, and its tags, as OpenGraph has them. https://ogp.me/#type_article */
export function articleMeta(
  { date, updated, tags, language }: Note,
  translations: readonly Translation[] = [],
): Frame["meta"] {
  return [
    ["article:published_time", date],
    ["article:modified_time", updated],
    ...tags.map((tag) => ["article:tag", tag] as const),
    ...translations
      .filter((other) => other.language !== language)
      .map((other) => ["og:locale:alternate", localeOf(other.language)] as const),
  ];
}
