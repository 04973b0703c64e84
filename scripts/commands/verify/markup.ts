/**
 * What of a page survives a minifier: its texts without white space, its start tags but for those that HTML lets one leave
 * out, and where they lead. Two pages with one such form say the same. https://html.spec.whatwg.org/#optional-tags
 */
export function withoutStyle(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<!doctype[^>]*>|<\/[^>]*>/gi, "")
    .replace(/<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi, (_, name: string, attributes: string) =>
      optional.has(name.toLowerCase()) ? "" : `<${name.toLowerCase()}${leads(attributes)}>`,
    )
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&(?:gt|#62);/g, ">")
    .replace(/\s+/g, "");
}

const optional: ReadonlySet<string> = new Set(["html", "head", "body", "tbody", "colgroup"]);

/** The values of attributes that say where something leads or what it is called, in one order. */
function leads(attributes: string): string {
  const pattern = /\s(id|href|src|content|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
  return [...attributes.matchAll(pattern)]
    .map(([, name = "", double, single, bare]) => `|${name.toLowerCase()}=${double ?? single ?? bare ?? ""}`)
    .sort()
    .join("");
}
