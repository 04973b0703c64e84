import type { Locals } from "../../../scripts/locals.ts";
import { ListPage } from "../components/ListPage.tsx";
import { listProps, type ListProps } from "../components/list-page.ts";

/** The notes of one category. */
export function props(locals: Locals): ListProps {
  const name = locals.page.category ?? "";
  return listProps(locals, name, locals.__("categories.of", name));
}

export default function Category(props: ListProps) {
  return <ListPage {...props} />;
}
