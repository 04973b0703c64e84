import type { Locals } from "../../../scripts/locals.ts";
import { linkTo } from "../../../scripts/urls.ts";
import { Document } from "../components/Document.tsx";
import { frame, type Frame } from "../components/frame.ts";

interface Props {
  readonly frame: Frame;
  readonly heading: string;
  readonly tags: readonly { readonly name: string; readonly href: string; readonly count: number }[];
}

/** All tags with how many notes each has, the most used first. */
export function props(locals: Locals): Props {
  const heading = locals.__("tags.heading");
  const tags = locals.site.tags
    .toArray()
    .map(({ name, path, length }) => ({ name, href: linkTo(locals.settings.root, path), count: length }));
  return {
    frame: frame(locals, { title: heading }),
    heading,
    tags: tags.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  };
}

export default function Tags({ frame, heading, tags }: Props) {
  return (
    <Document frame={frame}>
      <h1 class="list-heading">{heading}</h1>
      <ul class="tags">
        {tags.map(({ name, href, count }) => (
          <li>
            <a href={href}>{name}</a> <span class="count">{count}</span>
          </li>
        ))}
      </ul>
    </Document>
  );
}
