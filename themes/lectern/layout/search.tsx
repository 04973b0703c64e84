import type { Locals } from "../../../scripts/locals.ts";
import { Document } from "../components/Document.tsx";
import { frame, type Frame } from "../components/frame.ts";
import { ListHead } from "../components/ListHead.tsx";
import { SearchBox, type SearchWords } from "../components/SearchBox.tsx";

interface Props {
  readonly frame: Frame;
  readonly heading: string;
  readonly words: SearchWords;
  /** What to do where no script runs. */
  readonly without: string;
  readonly browse: string;
  /** Lists that lead to every note. */
  readonly lists: readonly { readonly label: string; readonly href: string }[];
}

/** A search of all notes; without script, the ways to browse them. */
export function props(locals: Locals): Props {
  const { settings, __ } = locals;
  const heading = __("search.heading");
  const own = frame(locals, { title: heading, description: `${__("search.label")} – ${settings.description}` });
  return {
    frame: own,
    heading,
    words: searchWords(__),
    without: __("search.without"),
    browse: __("search.browse"),
    lists: own.menu.map(({ label, href }) => ({ label, href })),
  };
}

const wordKeys = {
  label: "search.label",
  placeholder: "search.placeholder",
  submit: "search.submit",
  close: "search.close",
  filters: "search.filters",
  any: "search.any",
  speaker: "search.speaker",
  series: "search.series",
  year: "search.year",
  category: "search.category",
  paper: "search.paper",
  language: "search.language",
  video: "search.video",
  none: "search.none",
  hint: "search.hint",
  more: "search.more",
  failed: "search.failed",
} as const;

function searchWords(__: Locals["__"]): SearchWords {
  const words = Object.entries(wordKeys).map(([name, key]) => [name, __(key)]);
  const counts = { one: __("search.count.one"), other: __("search.count.other", "%s") };
  return { ...(Object.fromEntries(words) as Omit<SearchWords, keyof typeof counts>), ...counts };
}

export default function Search({ frame, heading, words, without, browse, lists }: Props) {
  const { search } = frame;
  return (
    <Document frame={frame}>
      {search?.style === undefined ? null : <link rel="stylesheet" href={search.style} />}
      <ListHead heading={heading} />
      <noscript>
        <p>{without}</p>
      </noscript>
      <SearchBox words={words} />
      <nav class="search-browse" aria-label={browse}>
        <h2>{browse}</h2>
        <ul>
          {lists.map(({ label, href }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      {search?.script === undefined ? null : <script type="module" src={search.script} />}
    </Document>
  );
}
