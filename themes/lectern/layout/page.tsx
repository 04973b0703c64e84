import type { Locals } from "../../../scripts/locals.ts";
import { Document } from "../components/Document.tsx";
import { frame, type Frame } from "../components/frame.ts";
import { Html } from "../components/Html.tsx";

interface Props {
  readonly frame: Frame;
  readonly title: string;
  readonly html: string;
}

/** A page of the source folder, such as “about”. */
export function props(locals: Locals): Props {
  const { title = locals.settings.title, content = "" } = locals.page;
  return { frame: frame(locals, { title }), title, html: content };
}

export default function Page({ frame, title, html }: Props) {
  return (
    <Document frame={frame}>
      <article class="note">
        <h1>{title}</h1>
        <Html class="prose" html={html} />
      </article>
    </Document>
  );
}
