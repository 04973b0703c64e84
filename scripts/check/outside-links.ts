import { readPage } from "./read-page.ts";

/** Addresses of other sites that a piece of a page links to, in the order they are first named, without their fragments. */
export function outsideLinks(html: string, siteUrl: string): string[] {
  const { links } = readPage(html);
  const addresses = links
    .filter(({ href }) => /^https?:\/\//i.test(href) && !href.startsWith(`${siteUrl}/`))
    .flatMap(({ href }) => withoutFragment(href));
  return [...new Set(addresses)];
}

function withoutFragment(href: string): string[] {
  if (!URL.canParse(href)) return [];
  const address = new URL(href);
  address.hash = "";
  return [address.href];
}
