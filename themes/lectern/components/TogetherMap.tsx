import type { PaperMap } from "../../../scripts/shelf.ts";
import { tenth } from "./Chart.tsx";
import { ChartData } from "./ChartData.tsx";

interface Props {
  readonly map: PaperMap;
  readonly heading: string;
  readonly words: { readonly pair: string; readonly count: string; readonly data: string };
}

const [size, middle, radius] = [480, 240, 190];

/** Papers round a circle, a line between two that talks recommend together: the more talks, the thicker. */
export function TogetherMap({ map: { papers, ties }, heading, words }: Props) {
  if (ties.length === 0) return null;
  const places = papers.map((_, at) => place(at, papers.length));
  return (
    <section class="chart" aria-labelledby="map">
      <h2 id="map">{heading}</h2>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-labelledby="map">
        {ties.map(({ from, to, count }) => {
          const [a, b] = [places[from], places[to]];
          if (a === undefined || b === undefined) return null;
          return (
            <path
              class="tie"
              d={`M${a.x} ${a.y}Q${bend(a.x, b.x)} ${bend(a.y, b.y)} ${b.x} ${b.y}`}
              stroke-width={Math.min(9, count * 2)}
            />
          );
        })}
        {places.map(({ x, y }, at) => (
          <>
            <circle class="knot" cx={x} cy={y} r={20} />
            <text class="knot-number" x={x} y={y + 7} text-anchor="middle">
              {at + 1}
            </text>
          </>
        ))}
      </svg>
      <ol class="knots">
        {papers.map(({ name, href }) => (
          <li>{href === null ? name : <a href={href}>{name}</a>}</li>
        ))}
      </ol>
      <ChartData
        label={words.data}
        heads={[words.pair, words.count]}
        rows={ties.map(({ from, to, count }) => [`${papers[from]?.name} · ${papers[to]?.name}`, count])}
      />
    </section>
  );
}

/** A line bends towards the middle, between neighbours less. */
function bend(a: number, b: number): number {
  return tenth(middle + 0.45 * ((a + b) / 2 - middle));
}

function place(at: number, count: number): { readonly x: number; readonly y: number } {
  const angle = (2 * Math.PI * at) / count - Math.PI / 2;
  return { x: tenth(middle + radius * Math.cos(angle)), y: tenth(middle + radius * Math.sin(angle)) };
}
