import type { Settings } from "./config.ts";
import type { Note, Translation } from "./note.ts";
import type { Services } from "./services.ts";
import type {
  LibraryFacts,
  NoteShelf,
  PaperPage,
  PapersPage,
  SeriesListPage,
  SeriesPage,
  SpeakerPage,
  SpeakersPage,
  StatsPage,
} from "./shelf.ts";

/** What a layout gets: Hexo's locals, as far as the theme reads them. The engine gives exactly this; `props(locals)` picks from it. */
export interface Locals {
  readonly page: Page;
  /** Path of the page in the site, decoded: `archives/2019/index.html`. */
  readonly path: string;
  readonly site: {
    readonly posts: Posts;
    /** Pages of the source folder. */
    readonly pages: { toArray(): readonly { readonly path: string }[] };
    readonly categories: Groups;
    readonly tags: Groups;
    /** The languages that have a home page, the site's first one first; none where all is in one language. */
    readonly languages: readonly LanguageHome[];
    /** Absent where the site has no library. */
    readonly library?: LibraryFacts | undefined;
  };
  readonly settings: Settings;
  readonly services: Services;
  /** Theme's `_config.yml` with the site's `_config.lectern.yml` merged in. */
  readonly theme: Readonly<Record<string, unknown>>;
  /** Links of the bundled theme files by source name: `assets["style.css"]` is `/assets/style.3f9c1a2b.css` under the root. */
  readonly assets: Readonly<Record<string, string>>;
  /** The visible word for a key of `languages/`, `%s`/`%d` filled in; from Hexo's i18n, in the page's language. */
  readonly __: (key: string, ...values: readonly (string | number)[]) => string;
}

export interface LanguageHome {
  /** BCP 47 tag. */
  readonly language: string;
  /** Path of its home page, `en/index.html`. */
  readonly path: string;
  /** Paths of its search page and its archive, where the site has them: `en/search/index.html`. */
  readonly search: string | undefined;
  readonly archive: string | undefined;
}

/** The `page` local: a post, a page of the source folder, or a list that a generator made. */
export interface Page {
  readonly title?: string;
  /** Present on posts. */
  readonly note?: Note;
  /** On a post of a site with a library: what the library knows around it. */
  readonly shelf?: NoteShelf;
  /** On a post that exists in several languages: all of them, itself too, the original first. */
  readonly translations?: readonly Translation[];
  /** False where front matter wants no comments. */
  readonly comments?: boolean;
  /** On the library's own pages: what they show. */
  readonly papers?: PapersPage;
  readonly paper?: PaperPage;
  readonly speakers?: SpeakersPage;
  readonly speaker?: SpeakerPage;
  readonly seriesList?: SeriesListPage;
  readonly series?: SeriesPage;
  readonly stats?: StatsPage;
  /** HTML of a page of the source folder (about, 404). */
  readonly content?: string;
  /** The categories and tags of a post. */
  readonly categories?: Groups;
  readonly tags?: Groups;
  /** On a page of the source folder: browser code that its content needs; a post's is in its note. */
  readonly needs?: Note["needs"];
  readonly prev?: Post | null;
  readonly next?: Post | null;
  /** Present on lists (hexo-pagination). */
  readonly posts?: Posts;
  readonly total?: number;
  readonly current?: number;
  /** How many notes the list holds on all its pages, where they are not all of the site's. */
  readonly count?: number;
  /** Decoded paths of the neighbouring pages of a list, empty at the ends. `prev_link`/`next_link` of Hexo. */
  readonly prev_link?: string;
  readonly next_link?: string;
  /** Folder of a list, with a slash behind it (hexo-pagination). */
  readonly base?: string;
  readonly archive?: boolean;
  readonly year?: number;
  readonly month?: number;
  /** Name of the category or tag a list is of. */
  readonly category?: string;
  readonly tag?: string;
  readonly lang?: string;
  readonly language?: string;
}

export interface Post {
  /** Another object wherever the post's text is another; absent where the text stays. */
  readonly _edition?: object;
  readonly path: string;
  readonly title: string;
  readonly note: Note;
}

export interface Posts {
  readonly length: number;
  toArray(): Post[];
}

export interface Groups {
  readonly length: number;
  toArray(): Group[];
}

/** A category or a tag. */
export interface Group {
  readonly _id: string;
  readonly name: string;
  /** Id of the category above, undefined at the top and for tags. */
  readonly parent?: string;
  /** Decoded path: `categories/a/b/`. */
  readonly path: string;
  /** Number of posts in it. */
  readonly length: number;
}
