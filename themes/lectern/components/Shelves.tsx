export interface Shelf {
  readonly name: string;
  readonly href: string;
  readonly count: number;
}

/** Names with how many notes each holds, in one line. */
export function Shelves({ shelves }: { shelves: readonly Shelf[] }) {
  return (
    <ul class="shelves">
      {shelves.map(({ name, href, count }) => (
        <li>
          <a href={href}>{name}</a> <span class="count">{count}</span>
        </li>
      ))}
    </ul>
  );
}

interface BreadcrumbProps {
  readonly crumbs: readonly { readonly name: string; readonly href: string }[];
  readonly label: string;
}

/** The way down to a page. */
export function Breadcrumb({ crumbs, label }: BreadcrumbProps) {
  return (
    <nav aria-label={label}>
      <ol class="breadcrumb">
        {crumbs.map(({ name, href }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
