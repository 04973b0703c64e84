import type { Group, Locals } from "../../../scripts/locals.ts";
import { linkTo } from "../../../scripts/urls.ts";
import { Document } from "../components/Document.tsx";
import { frame, type Frame } from "../components/frame.ts";

interface Branch {
  readonly name: string;
  readonly href: string;
  readonly count: number;
  readonly branches: readonly Branch[];
}

interface Props {
  readonly frame: Frame;
  readonly heading: string;
  readonly branches: readonly Branch[];
}

/** The tree of all categories. */
export function props(locals: Locals): Props {
  const heading = locals.__("categories.heading");
  const groups = locals.site.categories.toArray();
  return {
    frame: frame(locals, { title: heading }),
    heading,
    branches: branchesOf(undefined, groups, locals.settings.root),
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

export default function Categories({ frame, heading, branches }: Props) {
  return (
    <Document frame={frame}>
      <h1 class="list-heading">{heading}</h1>
      <Tree branches={branches} />
    </Document>
  );
}

function Tree({ branches }: { branches: readonly Branch[] }) {
  return (
    <ul class="tree">
      {branches.map(({ name, href, count, branches: below }) => (
        <li>
          <a href={href}>{name}</a> <span class="count">{count}</span>
          {below.length === 0 ? null : <Tree branches={below} />}
        </li>
      ))}
    </ul>
  );
}
