import type { Locals } from "../../../scripts/locals.ts";
import { linkTo } from "../../../scripts/urls.ts";
import { Document } from "../components/Document.tsx";
import { frame, type Frame } from "../components/frame.ts";
import { counted } from "../components/counted.ts";
import { ListHead } from "../components/ListHead.tsx";
import type { Shelf } from "../components/Shelves.tsx";

interface Tag extends Shelf {
  /** 1 to 4: how often it is used beside the others. */
  readonly weight: number;
}

interface Props {
  readonly frame: Frame;
  readonly heading: string;
  readonly note: string;
  readonly tags: readonly Tag[];
}

/** All tags with how many notes each has, by name. */
export function props(locals: Locals): Props {
  const { settings, site, __ } = locals;
  const heading = __("tags.heading");
  const groups = site.tags.toArray();
  const most = Math.max(1, ...groups.map(({ length }) => length));
  const { compare } = new Intl.Collator(settings.language, { numeric: true });
  const note = counted(__, "tagCount", groups.length);
  return {
    frame: frame(locals, { title: heading, description: `${heading} – ${note} – ${settings.description}` }),
    heading,
    note,
    tags: groups
      .toSorted((a, b) => compare(a.name, b.name))
      .map(({ name, path, length }) => ({
        name,
        href: linkTo(settings.root, path),
        count: length,
        weight: weigh(length, most),
      })),
  };
}

/** On a scale of logarithms, so that one very common tag leaves the others their differences. */
export function weigh(count: number, most: number): number {
  return most <= 1 ? 1 : 1 + Math.round((3 * Math.log(count)) / Math.log(most));
}

export default function Tags({ frame, heading, note, tags }: Props) {
  return (
    <Document frame={frame}>
      <ListHead heading={heading} note={note} />
      <ul class="cloud">
        {tags.map(({ name, href, count, weight }) => (
          <li class={`weight-${weight}`}>
            <a href={href}>{name}</a> <span class="count">{count}</span>
          </li>
        ))}
      </ul>
    </Document>
  );
}
