import type { Group, Locals } from "../../../scripts/locals.ts";
import { categoriesPath, linkTo } from "../../../scripts/urls.ts";
import { counted } from "../components/counted.ts";
import { ListPage } from "../components/ListPage.tsx";
import { groupFeed } from "../components/library-frame.ts";
import { listProps, type ListProps } from "../components/list-page.ts";
import { Breadcrumb, Shelves, type Shelf } from "../components/Shelves.tsx";

interface Props extends ListProps {
  readonly note: string | undefined;
  readonly label: string;
  /** The way down to this category, from the tree of all. */
  readonly above: readonly { readonly name: string; readonly href: string }[];
  readonly below: readonly Shelf[];
}

/** The notes of one category, with the categories in it. */
export function props(locals: Locals): Props {
  const { page, settings, site, path, __ } = locals;
  const name = page.category ?? "";
  const groups = site.categories.toArray();
  const own = groups
    .filter((group) => path.startsWith(group.path))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  const shelf = (group: Group) => ({ name: group.name, href: linkTo(settings.root, group.path), count: group.length });
  return {
    ...listProps(locals, name, { title: __("categories.of", name), feed: groupFeed(locals, own, name) }),
    note: own === undefined ? undefined : counted(__, "notes", own.length),
    label: __("breadcrumb"),
    above: [
      { name: __("categories.heading"), href: linkTo(settings.root, categoriesPath) },
      ...ancestors(own, groups).map(shelf),
    ],
    below: own === undefined ? [] : groups.filter(({ parent }) => parent === own._id).map(shelf),
  };
}

function ancestors(group: Group | undefined, groups: readonly Group[]): Group[] {
  const parent = groups.find(({ _id }) => _id === group?.parent);
  return group?.parent === undefined || parent === undefined ? [] : [...ancestors(parent, groups), parent];
}

export default function Category(props: Props) {
  const { note, above, below, label } = props;
  return (
    <ListPage {...props} note={note} kicker={<Breadcrumb crumbs={above} label={label} />}>
      {below.length === 0 ? null : <Shelves shelves={below} />}
    </ListPage>
  );
}
