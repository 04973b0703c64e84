import type { Note } from "../note.ts";
import { addressOf, shelfPath } from "../urls.ts";
import { cslName, type CslItem } from "./csl.ts";
import type { LibraryPaper } from "./model.ts";

interface SiteFacts {
  readonly title: string;
  readonly author: string;
  readonly url: string;
}

/** A note as something to cite: a post of the site's author. */
export function noteItem(note: Note, { title, author, url }: SiteFacts): CslItem {
  return {
    id: note.id,
    type: "post-weblog",
    title: note.title,
    author: [cslName(author === "" ? title : author)],
    issued: { "date-parts": [note.date.slice(0, 10).split("-").map(Number)] },
    "container-title": title,
    language: note.language,
    URL: addressOf(url, note.path),
  };
}

/** A paper as something to cite, with what is known and no more. */
export function paperItem(paper: LibraryPaper, siteUrl: string): CslItem {
  const { slug, title, authors, venue, year, doi, arxiv, url, pdf } = paper;
  const own = addressOf(siteUrl, shelfPath("papers", slug));
  const address = url ?? (arxiv === undefined ? pdf : `https://arxiv.org/abs/${arxiv}`);
  return {
    id: slug,
    type: typeOf(venue),
    title,
    ...(authors.length === 0 ? {} : { author: authors.map(cslName) }),
    ...(year === undefined ? {} : { issued: { "date-parts": [[year]] } }),
    ...(venue === undefined ? {} : { "container-title": venue }),
    ...(doi === undefined ? {} : { DOI: doi }),
    URL: address ?? own,
  };
}

const journals =
  /^(?:Nature|Science|Cell|PNAS|JMLR|TMLR|TACL|TPAMI|IJCV|TKDE)\b|\b(?:Journal|Transactions|Letters|Review|学报)\b|学报$/;

function typeOf(venue: string | undefined): string {
  if (venue === undefined) return "document";
  if (/^arxiv/i.test(venue)) return "article";
  return journals.test(venue) ? "article-journal" : "paper-conference";
}
