import type { ComponentChildren } from "preact";

interface Props {
  /** What unfolds the table. */
  readonly label: string;
  readonly heads: readonly [name: string, count: string];
  readonly rows: readonly (readonly [name: ComponentChildren, count: number])[];
}

/** The numbers of a chart as a table, for those who do not see it or want to know them. */
export function ChartData({ label, heads, rows }: Props) {
  return (
    <details>
      <summary>{label}</summary>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, count]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
