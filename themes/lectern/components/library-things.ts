import type { PaperPage, SeriesPage, SpeakerPage } from "../../../scripts/shelf.ts";
import type { Frame } from "./frame.ts";
import type { Thing } from "./structured.ts";

/** A paper: a scholarly article where all of it is known, else a work with a name. */
export function paperThing({ title, authors, venue, year, links, doi }: PaperPage, address: string): Thing {
  const known = links.filter(({ kind }) => kind !== "search" && kind !== "code").map(({ href }) => href);
  const isWhole = authors.length > 0 && venue !== null && year !== null && known.length > 0;
  return {
    "@type": isWhole ? "ScholarlyArticle" : "CreativeWork",
    "@id": `${address}#paper`,
    name: title,
    ...(isWhole ? { headline: title } : {}),
    ...(authors.length === 0 ? {} : { author: authors.map((name) => ({ "@type": "Person", name, url: address })) }),
    ...(year === null ? {} : { datePublished: String(year) }),
    ...(venue === null ? {} : { isPartOf: { "@type": "CreativeWork", name: venue } }),
    ...(doi === null ? {} : { identifier: `doi:${doi}` }),
    url: known[0] ?? address,
    ...(known.length === 0 ? {} : { sameAs: known }),
  };
}

/**
 * Highwire's fields for a paper, only where title, authors and year are certain.
 * https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function citationMeta({ title, authors, venue, year, doi, arxiv, links }: PaperPage): Frame["meta"] {
  if (authors.length === 0 || year === null) return [];
  const pdf = links.find(({ kind }) => kind === "pdf")?.href;
  return [
    ["citation_title", title],
    ...authors.map((name) => ["citation_author", name] as const),
    ["citation_publication_date", String(year)],
    ...(venue === null ? [] : [["citation_conference_title", venue] as const]),
    ...(doi === null ? [] : [["citation_doi", doi] as const]),
    ...(arxiv === null ? [] : [["citation_arxiv_id", arxiv] as const]),
    ...(pdf === undefined ? [] : [["citation_pdf_url", pdf] as const]),
  ];
}

export function speakerThing({ name, aliases, home, affiliation }: SpeakerPage, address: string): Thing {
  return {
    "@type": "Person",
    "@id": `${address}#person`,
    name,
    url: address,
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
    ...(home === null ? {} : { sameAs: home }),
    ...(affiliation === null ? {} : { affiliation: { "@type": "Organization", name: affiliation } }),
  };
}

export function seriesThing({ title, description, home }: SeriesPage, address: string): Thing {
  return {
    "@type": "CreativeWorkSeries",
    "@id": `${address}#series`,
    name: title,
    url: address,
    ...(description === null ? {} : { description }),
    ...(home === null ? {} : { sameAs: home }),
  };
}
