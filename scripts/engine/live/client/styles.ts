/**
 * Takes over the style sheets of a newer copy of this page without a moment unstyled. With a version, those whose
 * address is the same are asked for again, too.
 */
export function swapStyles(page: Document, version: string | undefined): void {
  const old = sheets(document);
  for (const [index, next] of sheets(page).entries()) {
    const href = next.getAttribute("href") ?? "";
    const before = old[index];
    const isSame = before !== undefined && plain(before.getAttribute("href")) === href;
    if (isSame && (version === undefined || /\.[0-9a-f]{8}\.css$/.test(href))) continue;
    const link = document.createElement("link");
    for (const { name, value } of next.attributes) link.setAttribute(name, value);
    if (isSame) link.href = `${href}${mark}${version}`;
    if (before === undefined) document.head.append(link);
    else {
      link.addEventListener("load", () => before.remove());
      link.addEventListener("error", () => link.remove());
      before.after(link);
    }
  }
}

const mark = "?lectern=";

function plain(href: string | null): string {
  return (href ?? "").replace(/\?lectern=.*$/, "");
}

function sheets(page: Document): HTMLLinkElement[] {
  return [...page.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"][href]')];
}
