import type { Locals } from "../../../scripts/locals.ts";
import { Document } from "../components/Document.tsx";
import { frame, type Frame } from "../components/frame.ts";
import { Html } from "../components/Html.tsx";

interface Props {
  readonly frame: Frame;
  readonly title: string;
  /** A number set large above the title: the error's, where the page is one. */
  readonly number: string | undefined;
  readonly html: string;
}

/** A page of the source folder, such as “about”; 404.html stands for addresses that lead nowhere. */
export function props(locals: Locals): Props {
  const missing = locals.path === "404.html";
  const title = locals.page.title || locals.__(missing ? "missing" : "untitled");
  const facts = { title, description: `${title} – ${locals.settings.description}` };
  return {
    frame: frame(locals, { ...facts, needs: locals.page.needs }),
    title,
    number: missing ? "404" : undefined,
    html: locals.page.content ?? "",
  };
}

export default function Page({ frame, title, number, html }: Props) {
  return (
    <Document frame={frame}>
      <article class={number === undefined ? "note note-page" : "note-missing"}>
        <header class="note-head">
          {number === undefined ? null : (
            <p class="page-number" aria-hidden="true">
              {number}
            </p>
          )}
          <h1>{title}</h1>
        </header>
        <Html class="prose" html={html} />
        {number === undefined || frame.search === undefined ? null : (
          <p>
            <a href={frame.search.href}>{frame.search.label}</a>
          </p>
        )}
      </article>
    </Document>
  );
}
