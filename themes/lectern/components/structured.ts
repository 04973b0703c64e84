import type { Locals } from "../../../scripts/locals.ts";
import { addressOf, searchPath } from "../../../scripts/urls.ts";

/** Something a page is about, in the words of https://schema.org. */
export type Thing = Readonly<Record<string, unknown>> & { readonly "@type": string };

export interface Crumb {
  readonly name: string;
  readonly href: string;
}

interface PageFacts {
  readonly name: string;
  readonly description: string;
  readonly address: string;
  readonly language: string;
  /** From the first page down to the one above this. */
  readonly crumbs: readonly Crumb[];
  /** What the page is about; nothing where it is only a list. */
  readonly things: readonly Thing[];
}

/** Everything a page says to machines about itself, as one JSON-LD graph. */
export function structured({ settings, path, site: { languages } }: Locals, facts: PageFacts): string {
  const isHome = path === "index.html" || languages.some((home) => home.path === path);
  const site = {
    "@type": "WebSite",
    "@id": `${settings.url}/#website`,
    name: settings.title,
    url: addressOf(settings.url, ""),
    inLanguage: settings.language,
    ...(settings.search ? { potentialAction: searchAction(addressOf(settings.url, searchPath)) } : {}),
  };
  const page = {
    "@type": "WebPage",
    "@id": `${facts.address}#page`,
    url: facts.address,
    name: facts.name,
    description: facts.description,
    inLanguage: facts.language,
    isPartOf: { "@id": site["@id"] },
  };
  const graph = [site, ...(isHome ? [] : [page, breadcrumbs(facts, settings.url)]), ...facts.things];
  return JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replaceAll("<", String.raw`\u003c`);
}

/** https://schema.org/SearchAction */
function searchAction(address: string): Thing {
  return {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${address}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  };
}

function breadcrumbs({ crumbs, name }: PageFacts, siteUrl: string): Thing {
  const { origin } = new URL(siteUrl);
  const items = [...crumbs.map(({ name, href }) => ({ name, item: origin + href })), { name }];
  return {
    "@type": "BreadcrumbList",
    itemListElement: items.map((item, at) => Object.assign({ "@type": "ListItem", position: at + 1 }, item)),
  };
}
