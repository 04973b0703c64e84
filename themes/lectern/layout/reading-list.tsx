import type { Locals } from "../../../scripts/locals.ts";
import { Document } from "../components/Document.tsx";
import { frame, type Frame } from "../components/frame.ts";
import { keeping, type Keeping } from "../components/keep.ts";

interface Props {
  readonly frame: Frame;
  readonly root: string;
  readonly keeping: Keeping | undefined;
  readonly words: Readonly<Record<keyof typeof wordKeys, string>>;
}

const wordKeys = {
  title: "list.title",
  about: "list.about",
  without: "list.without",
  empty: "list.empty",
  remove: "list.remove",
  bibtex: "list.bibtex",
  markdown: "list.markdown",
  import: "list.import",
  imported: "list.imported",
  missing: "list.missing",
  broken: "list.broken",
} as const;

/** What a reader put aside; the browser alone knows it, so the page is the same for all. */
export function props(locals: Locals): Props {
  const { settings, __ } = locals;
  const words = Object.fromEntries(Object.entries(wordKeys).map(([name, key]) => [name, __(key, "%s")]));
  return {
    frame: frame(locals, {
      title: __("list.title"),
      description: __("list.about"),
      meta: [["robots", "noindex"]],
    }),
    root: settings.root,
    keeping: keeping(locals),
    words: words as Props["words"],
  };
}

export default function ReadingList({ frame, root, keeping, words }: Props) {
  return (
    <Document frame={frame}>
      <article
        class="note note-page"
        data-reading-list
        data-kept={keeping?.kept}
        data-root={root}
        data-title={words.title}
        data-remove={words.remove}
        data-imported={words.imported}
        data-missing={words.missing}
        data-broken={words.broken}
        data-failed={keeping?.failed}
      >
        <header class="note-head">
          <h1>{words.title}</h1>
        </header>
        <div class="prose">
          <p>{words.about}</p>
          <noscript>
            <p>{words.without}</p>
          </noscript>
          <p class="list-empty needs-script">{words.empty}</p>
          {(["want", "read", "watched"] as const).map((state) => (
            <section data-of={state} hidden>
              <h2>{keeping?.[state]}</h2>
              <ul />
            </section>
          ))}
          <p class="keep needs-script">
            {(["bibtex", "markdown", "import"] as const).map((tool) => (
              <button type="button" data-tool={tool}>
                {words[tool]}
              </button>
            ))}
            <input type="file" accept=".md,text/markdown" aria-label={words.import} hidden />
          </p>
          <p role="status" />
        </div>
      </article>
      <script type="module" src={keeping?.script} />
    </Document>
  );
}
