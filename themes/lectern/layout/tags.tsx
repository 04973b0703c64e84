import type { Group, Locals } from "../../../scripts/locals.ts";
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
  /** Those that are used most, where there are very many; else all. */
  readonly tags: readonly Tag[];
  readonly others: readonly Tag[];
  readonly words: Readonly<Record<"most" | "others", string>>;
}

/** More tags than this are no cloud but a fog: the most used stand above the others. */
const cloudAtMost = 80;
const mostUsed = 40;

/** All tags with how many notes each has, by name. */
export function props(locals: Locals): Props {
  const { settings, site, __ } = locals;
  const heading = __("tags.heading");
  const groups = site.tags.toArray();
  const highest = Math.max(1, ...groups.map(({ length }) => length));
  const { compare } = new Intl.Collator(settings.language, { numeric: true });
  const byName = groups.toSorted((a, b) => compare(a.name, b.name));
  const most = new Set(
    groups.length > cloudAtMost ? byName.toSorted((a, b) => b.length - a.length).slice(0, mostUsed) : byName,
  );
  const tag = ({ name, path, length }: Group): Tag => ({
    name,
    href: linkTo(settings.root, path),
    count: length,
    weight: weigh(length, highest),
  });
  const note = counted(__, "tagCount", groups.length);
  return {
    frame: frame(locals, { title: heading, description: `${heading} – ${note} – ${settings.description}` }),
    heading,
    note,
    tags: byName.filter((group) => most.has(group)).map(tag),
    others: byName.filter((group) => !most.has(group)).map(tag),
    words: { most: __("tags.most"), others: __("tags.others") },
  };
}

/** On a scale of logarithms, so that one very common tag leaves the others their differences. */
export function weigh(count: number, most: number): number {
  return most <= 1 ? 1 : 1 + Math.round((3 * Math.log(count)) / Math.log(most));
}

export default function Tags({ frame, heading, note, tags, others, words }: Props) {
  const isSplit = others.length > 0;
  return (
    <Document frame={frame}>
      <ListHead heading={heading} note={note} />
      {isSplit ? <h2 class="cloud-head">{words.most}</h2> : null}
      <Cloud tags={tags} />
      {isSplit ? (
        <>
          <h2 class="cloud-head">{words.others}</h2>
          <Cloud tags={others} isIndex />
        </>
      ) : null}
    </Document>
  );
}

/** Sized by use, or all of one size in columns like a book's index. */
function Cloud({ tags, isIndex = false }: { tags: readonly Tag[]; isIndex?: boolean }) {
  return (
    <ul class={isIndex ? "cloud-index" : "cloud"}>
      {tags.map(({ name, href, count, weight }) => (
        <li class={isIndex ? undefined : `weight-${weight}`}>
          <a href={href}>{name}</a> <span class="count">{count}</span>
        </li>
      ))}
    </ul>
  );
}
