import type { Locals } from "../../../scripts/locals.ts";
import { ListPage } from "../components/ListPage.tsx";
import { listProps, type ListProps } from "../components/list-page.ts";

/** The home page and the pages after it. */
export function props(locals: Locals): ListProps {
  return listProps(locals, locals.__("home.heading"), undefined);
}

export default function Index(props: ListProps) {
  return <ListPage {...props} />;
}
