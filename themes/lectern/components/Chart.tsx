import type { ComponentChildren } from "preact";

import type { Counted } from "../../../scripts/shelf.ts";
import { shortenTo } from "./text-width.ts";
import { ChartData } from "./ChartData.tsx";

export interface ChartWords {
  readonly data: string;
  readonly name: string;
  readonly count: string;
}

interface Props {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly Counted[];
  readonly words: ChartWords;
}

const width = 480;

/** Numbers over time as columns. */
export function Columns({ id, heading, rows, words }: Props) {
  const height = 200;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const step = width / Math.max(rows.length, 6);
  const every = Math.ceil(rows.length / 10);
  return (
    <Chart id={id} heading={heading} rows={rows} words={words} height={height}>
      {rows.map(({ name, count }, at) => {
        const size = (count / most) * 140;
        const middle = (at + 0.5) * step;
        return (
          <>
            <rect
              class="bar"
              x={tenth(at * step + step * 0.15)}
              y={tenth(170 - size)}
              width={tenth(step * 0.7)}
              height={tenth(size)}
            />
            {step < 22 || count === 0 ? null : (
              <text class="bar-count" x={tenth(middle)} y={tenth(162 - size)} text-anchor="middle">
                {count}
              </text>
            )}
            {at % every === 0 ? (
              <text class="bar-name" x={tenth(middle)} y={190} text-anchor="middle">
                {name}
              </text>
            ) : null}
          </>
        );
      })}
      <path class="ground" d={`M0 170.5H${width}`} />
    </Chart>
  );
}

/** Names with numbers as rows, each name above its bar. */
export function Rows({ id, heading, rows, words }: Props) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Chart id={id} heading={heading} rows={rows} words={words} height={rows.length * 46 + 4}>
      {rows.map(({ name, count }, at) => (
        <>
          <text class="bar-name" x={0} y={at * 46 + 18}>
            {shortenTo(name, 52)}
          </text>
          <rect class="bar" x={0} y={at * 46 + 26} width={tenth((count / most) * (width - 44))} height={10} />
          <text class="bar-count" x={tenth((count / most) * (width - 44) + 8)} y={at * 46 + 37}>
            {count}
          </text>
        </>
      ))}
    </Chart>
  );
}

/** A picture of numbers, and the numbers. */
function Chart({
  id,
  heading,
  rows,
  words,
  height,
  children,
}: Props & { height: number; children: ComponentChildren }) {
  if (rows.length === 0) return null;
  return (
    <section class="chart" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        {children}
      </svg>
      <ChartData
        label={words.data}
        heads={[words.name, words.count]}
        rows={rows.map(({ name, href, count }) => [href === null ? name : <a href={href}>{name}</a>, count])}
      />
    </section>
  );
}

/** A tenth of a unit is as fine as anyone sees, and the same number on every machine. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
