const tags = /<[a-z](?:"[^"]*"|[^"<>])*>/gi;
const links = /(\s(?:href|src|action|poster|data-[\w-]+)=")(\/[^"]*)/g;
const pictures = /(\ssrcset=")([^"]*)/g;

/** Makes links of a page of the site lead from where it stands, as Hexo's `relative_link` asks; `root` is the site's. */
export function relativeLinks(html: string, path: string, root: string): string {
  const up = "../".repeat(path.split("/").length - 1);
  const relative = (link: string): string =>
    link.startsWith(root) && !link.startsWith("//") ? up + link.slice(root.length) || "./" : link;
  const inList = (list: string) =>
    list.replace(/(^|,\s*)(\/[^\s,]+)/g, (_, before: string, link: string) => before + relative(link));
  return html.replace(tags, (tag) =>
    tag
      .replace(links, (_, before: string, link: string) => before + relative(link))
      .replace(pictures, (_, before: string, list: string) => before + inList(list)),
  );
}
