import type { Group, Locals } from "../../../scripts/locals.ts";
import { linkTo } from "../../../scripts/urls.ts";
import { Document } from "../components/Document.tsx";
import { frame, type Frame } from "../components/frame.ts";
import { counted } from "../components/counted.ts";
import { ListHead } from "../components/ListHead.tsx";
import type { Shelf } from "../components/Shelves.tsx";

interface Branch extends Shelf {
  readonly branches: readonly Branch[];
}

interface Props {
  readonly frame: Frame;
  readonly heading: string;
  readonly note: string;
  readonly branches: readonly Branch[];
}

/** The tree of all categories. */
export function props(locals: Locals): Props {
  const { settings, site, __ } = locals;
  const heading = __("categories.heading");
  const groups = site.categories.toArray();
  const note = counted(__, "categoryCount", groups.length);
  return {
    frame: frame(locals, { title: heading, description: `${heading} – ${note} – ${settings.description}` }),
    heading,
    note,
    branches: branchesOf(undefined, groups, settings.root),
  };
}

function branchesOf(parent: string | undefined, groups: readonly Group[], root: string): Branch[] {
  return groups
    .filter((group) => group.parent === parent)
    .map((group) => ({
      name: group.name,
      href: linkTo(root, group.path),
      count: group.length,
      branches: branchesOf(group._id, groups, root),
    }));
}

export default function Categories({ frame, heading, note, branches }: Props) {
  return (
    <Document frame={frame}>
      <ListHead heading={heading} note={note} />
      <div class="tree">
        <Tree branches={branches} />
      </div>
    </Document>
  );
}

/** Like a book's table of contents: the name, a row of dots, the number. */
function Tree({ branches }: { branches: readonly Branch[] }) {
  return (
    <ul>
      {branches.map(({ name, href, count, branches: below }) => (
        <li>
          <p>
            <a href={href}>{name}</a>
            <span class="dots" aria-hidden="true" />
            <span class="count">{count}</span>
          </p>
          {below.length === 0 ? null : <Tree branches={below} />}
        </li>
      ))}
    </ul>
  );
}
