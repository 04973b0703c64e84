import type { Locals } from "../../../scripts/locals.ts";
import { linkTo, tagsPath } from "../../../scripts/urls.ts";
import { counted } from "../components/counted.ts";
import { ListPage } from "../components/ListPage.tsx";
import { groupFeed } from "../components/library-frame.ts";
import { listProps, type ListProps } from "../components/list-page.ts";
import { Breadcrumb } from "../components/Shelves.tsx";

interface Props extends ListProps {
  readonly note: string | undefined;
  readonly label: string;
  readonly above: readonly { readonly name: string; readonly href: string }[];
}

/** The notes of one tag. */
export function props(locals: Locals): Props {
  const { page, settings, site, __ } = locals;
  const name = page.tag ?? "";
  const own = site.tags.toArray().find((tag) => tag.name === name);
  return {
    ...listProps(locals, name, { title: __("tags.of", name), feed: groupFeed(locals, own, name) }),
    note: own === undefined ? undefined : counted(__, "notes", own.length),
    label: __("breadcrumb"),
    above: [{ name: __("tags.heading"), href: linkTo(settings.root, tagsPath) }],
  };
}

export default function Tag(props: Props) {
  return <ListPage {...props} kicker={<Breadcrumb crumbs={props.above} label={props.label} />} />;
}
