import { linkTo } from "../../../scripts/urls.ts";
import type { Locals } from "../../../scripts/locals.ts";
import { Document } from "../components/Document.tsx";
import { frame, type Frame } from "../components/frame.ts";

interface Props {
  readonly frame: Frame;
  readonly title: string;
  readonly text: string;
  readonly kept: string;
  /** The browser's cache of pages, as the worker calls it. */
  readonly cache: string;
  readonly script: string;
}

/** What stands in the place of a page that was not read before, while there is no network. */
export function props(locals: Locals): Props {
  const { settings, assets, __ } = locals;
  const title = __("offline.title");
  return {
    frame: frame(locals, { title, description: __("offline.text"), meta: [["robots", "noindex"]] }),
    title,
    text: __("offline.text"),
    kept: __("offline.kept"),
    cache: `lectern ${linkTo(settings.root, "")} pages`,
    script: assets["offline.js"] ?? "",
  };
}

export default function Offline({ frame, title, text, kept, cache, script }: Props) {
  return (
    <Document frame={frame}>
      <article class="note note-page">
        <header class="note-head">
          <h1>{title}</h1>
        </header>
        <div class="prose">
          <p>{text}</p>
          <section hidden>
            <h2>{kept}</h2>
            <ul data-cache={cache} />
          </section>
        </div>
      </article>
      <script type="module" src={script} />
    </Document>
  );
}
