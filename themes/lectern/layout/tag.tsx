import type { Locals } from "../../../scripts/locals.ts";
import { ListPage } from "../components/ListPage.tsx";
import { listProps, type ListProps } from "../components/list-page.ts";

/** The notes of one tag. */
export function props(locals: Locals): ListProps {
  const name = locals.page.tag ?? "";
  return listProps(locals, name, locals.__("tags.of", name));
}

export default function Tag(props: ListProps) {
  return <ListPage {...props} />;
}
