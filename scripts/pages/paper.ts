import { citationsOf } from "../library/citation-styles.ts";
import { paperItem } from "../library/csl-items.ts";
import type { Library, LibraryPaper, TalkNote } from "../library/model.ts";
import { recommendedWith } from "../library/together.ts";
import type { PaperPage } from "../shelf.ts";
import { besidePath, linkTo, shelfPath } from "../urls.ts";
import { paperCard, speakerLink, talkCard } from "./cards.ts";
import type { GeneratedPage, SiteAddress } from "./generated.ts";

/** A page shows so many of the papers that are recommended along with its own. */
const shownTogether = 12;

/** A paper: every talk that recommends it, with that speaker's own reason. */
export function paperPage(paper: LibraryPaper, library: Library, { url, root }: SiteAddress): GeneratedPage {
  const path = shelfPath("papers", paper.slug);
  const page: PaperPage = {
    title: paper.title,
    authors: paper.authors,
    venue: paper.venue ?? null,
    year: paper.year ?? null,
    doi: paper.doi ?? null,
    arxiv: paper.arxiv ?? null,
    links: linksOf(paper),
    recommendations: paper.recommendations.toReversed().map(({ note, paper: { reason }, speakers }) => ({
      talk: talkCard(note, root),
      speakers: speakers.map((speaker) => speakerLink(speaker, root)),
      reason,
    })),
    cite: {
      styles: citationsOf(paperItem(paper, url)),
      bibtex: linkTo(root, besidePath(path, "paper.bib")),
    },
    twins: [
      { type: "application/vnd.citationstyles.csl+json", name: "paper.json", title: "CSL-JSON" },
      { type: "application/x-bibtex", name: "paper.bib", title: "BibTeX" },
      { type: "application/x-research-info-systems", name: "paper.ris", title: "RIS" },
    ].map(({ type, name, title }) => ({ type, href: linkTo(root, besidePath(path, name)), title })),
    together: recommendedWith(paper, library, shownTogether).map(({ paper, count }) => paperCard(paper, root, count)),
  };
  return { path, layout: ["paper"], data: { paper: page } };
}

/** All that a paper's page shows; a note's key stands for what it shows of that note. */
export function shownOfPaper(paper: LibraryPaper, library: Library, keyOf: (note: TalkNote) => string): unknown {
  const { recommendations, otherSlugs: _, ...facts } = paper;
  return [
    facts,
    recommendations.map(({ note, paper: { line }, speakers }) => [
      keyOf(note),
      line,
      speakers.map((speaker) => speakerLink(speaker, "")),
    ]),
    recommendedWith(paper, library, shownTogether).map(({ paper, count }) => paperCard(paper, "", count)),
  ];
}

/** Where a paper is to be had. The arXiv number and the DOI make an address: https://info.arxiv.org/help/arxiv_identifier.html */
export function linksOf({ title, url, arxiv, doi, pdf, code }: LibraryPaper): PaperPage["links"] {
  const arxivHref = arxiv === undefined ? undefined : `https://arxiv.org/abs/${arxiv}`;
  const doiHref = doi === undefined ? undefined : `https://doi.org/${doi}`;
  const known = [
    { kind: "page", href: [arxivHref, doiHref].includes(url) ? undefined : url },
    { kind: "arxiv", href: arxivHref },
    { kind: "doi", href: doiHref },
    { kind: "pdf", href: pdf },
    { kind: "code", href: code },
  ] as const;
  const links = known.flatMap(({ kind, href }) => (href === undefined ? [] : [{ kind, href }]));
  if (links.length > 0) return links;
  return [{ kind: "search", href: `https://scholar.google.com/scholar?q=${encodeURIComponent(`"${title}"`)}` }];
}
