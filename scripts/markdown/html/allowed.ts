/** What raw HTML in a text may hold; anything else is dropped. Values are said by kind. */

/** How the value of an attribute is read. `address` may not run code or hold data, `number` is a size. */
export type ValueKind = "text" | "name" | "address" | "number" | "flag" | "names" | "addresses";

const everywhere: Readonly<Record<string, ValueKind>> = {
  class: "text",
  dir: "name",
  id: "text",
  lang: "name",
  role: "name",
  title: "text",
};

const none = {};
const size = { width: "number", height: "number" } as const;
const media = { ...size, src: "address", controls: "flag", loop: "flag", muted: "flag", preload: "name" } as const;
const cell = { abbr: "text", colspan: "number", headers: "text", rowspan: "number", scope: "name" } as const;
const cited = { cite: "address" } as const;
const columns = { span: "number" } as const;

/** Elements by name, each with the attributes that are its own. */
const elements: Readonly<Record<string, Readonly<Record<string, ValueKind>>>> = {
  a: { href: "address", hreflang: "name", name: "text", rel: "names", target: "name", download: "text" },
  audio: media,
  blockquote: cited,
  col: columns,
  colgroup: columns,
  data: { value: "text" },
  del: { ...cited, datetime: "text" },
  details: { open: "flag", name: "text" },
  iframe: { ...size, src: "address" },
  img: { ...size, src: "address", srcset: "addresses", sizes: "text", alt: "text" },
  ins: { ...cited, datetime: "text" },
  li: { value: "number" },
  ol: { start: "number", reversed: "flag", type: "name" },
  q: cited,
  source: { ...size, src: "address", srcset: "addresses", sizes: "text", media: "text", type: "text" },
  td: cell,
  th: cell,
  time: { datetime: "text" },
  track: { default: "flag", kind: "name", label: "text", src: "address", srclang: "name" },
  video: { ...media, playsinline: "flag", poster: "address" },
};

const plain =
  "abbr address article aside b bdi bdo br caption cite code dd dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i kbd mark nav p picture pre rp rt ruby s samp section small span strong sub summary sup table tbody tfoot thead tr u ul var wbr";

const allowed = new Map<string, Readonly<Record<string, ValueKind>>>([
  ...plain.split(" ").map((name) => [name, none] as const),
  ...Object.entries(elements),
]);

export function isAllowed(name: string): boolean {
  return allowed.has(name);
}

/** How the value of an attribute of an element is read; undefined where it may not stand there. */
export function kindOfValue(element: string, attribute: string): ValueKind | undefined {
  if (attribute.startsWith("aria-")) return /^aria-[a-z]+$/.test(attribute) ? "text" : undefined;
  return own(everywhere, attribute) ?? own(allowed.get(element) ?? none, attribute);
}

function own(record: Readonly<Record<string, ValueKind>>, key: string): ValueKind | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Old names that authors still write, and what says the same today. */
export const modern: Readonly<Record<string, { readonly name: string; readonly class?: string }>> = {
  acronym: { name: "abbr" },
  big: { name: "span" },
  center: { name: "div", class: "align-center" },
  embed: { name: "iframe" },
  strike: { name: "s" },
  tt: { name: "code" },
};

/** Elements without content and end tag. */
export const empty: ReadonlySet<string> = new Set(["br", "col", "hr", "img", "source", "track", "wbr"]);

/** Elements whose content is no text for readers: it goes with them. */
export const opaque: ReadonlySet<string> = new Set(
  "iframe math noembed noframes noscript object script select style svg template textarea title xmp".split(" "),
);

/** An element that ends where another of these begins. https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
export const endedBy: Readonly<Record<string, readonly string[]>> = {
  dd: ["dt", "dd"],
  dt: ["dt", "dd"],
  li: ["li"],
  p: ["p"],
  rp: ["rt", "rp"],
  rt: ["rt", "rp"],
  td: ["td", "th"],
  th: ["td", "th"],
  tr: ["td", "th", "tr"],
};
