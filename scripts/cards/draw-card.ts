import type { Card } from "./card.ts";
import { clustersOf, type Coverage } from "./clusters.ts";
import { fitLine, fitTitle } from "./fit-title.ts";
import { drawLine, setUnits, widthOf, type SetUnit, type Shape, type Weight } from "./set-line.ts";
import { unitsOf } from "./units.ts";

/** Pixels of a card: what Facebook and X ask for. https://developers.facebook.com/docs/sharing/webmasters/images */
export const cardSize = { width: 1200, height: 630 } as const;

/** The board, and chalk of the theme's colours. */
const colours = { board: "#12231d", chalk: "#edf3ef", dust: "#a5b9af", gold: "#ecd48a", line: "#2f4239" } as const;

const margin = 76;
const right = cardSize.width - margin;
const width = right - margin;
/** The double rule that stands below a note's title, too. */
const rule = 480;

const mark = "M4 12.4 28 7v4.4L4 16.8zM14 16.4l4-.9V24h-4zM8.5 25h15v3h-15z";

type SetText = (text: string, weight: Weight) => SetUnit[];

/** Every text of a card with the weight it is set in; the fonts of these are all it needs. */
export function textsOf({ site, series, episode, title, speakers, day }: Card): (readonly [string, Weight])[] {
  return [
    [site, 500],
    [series, 500],
    [episode, 700],
    [title, 700],
    ["…", 700],
    [[...speakers, "·", "+0123456789", "…", day].join(" "), 500],
  ];
}

/** A card as SVG without any text: every letter is a path, so that no machine's own fonts matter. */
export function drawCard(card: Card, coverage: Coverage, shape: Shape): string {
  const set: SetText = (text, weight) => setUnits(unitsOf(clustersOf(text, coverage)), shape, weight);
  const { width: w, height: h } = cardSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`,
    `<path fill="${colours.board}" d="M0 0h${w}v${h}H0z"/>`,
    head(card, set),
    title(card, set),
    `<path fill="${colours.chalk}" d="M${margin} ${rule}h${width}v5H${margin}zM${margin} ${rule + 9}h${width}v1.5H${margin}z"/>`,
    foot(card, set),
    "</svg>",
  ].join("");
}

/** The site at the left; at the right the series, and large the number of the talk in it, as on the note's own page. */
function head({ site, series, episode }: Card, set: SetText): string {
  const [size, large, base] = [32, 132, 98];
  const left = margin + 54;
  const number = set(episode, 700);
  const numberWidth = widthOf(number) * large;
  const end = episode === "" ? right : right - numberWidth - 24;
  const room = (end - left - 48) / size;
  const [whole, more] = [set(site, 500), set("…", 500)];
  const name = fitLine(set(series, 500), more, room - Math.min(widthOf(whole), room / 3));
  const owner = fitLine(whole, more, room - widthOf(name));
  return [
    `<path fill="${colours.gold}" transform="translate(${margin - 5} 62) scale(1.5)" d="${mark}"/>`,
    `<g fill="${colours.chalk}">${drawLine(owner, { x: left, y: base, size })}</g>`,
    `<g fill="${colours.dust}">${drawLine(name, { x: end - widthOf(name) * size, y: base, size })}</g>`,
    `<g fill="${colours.gold}">${drawLine(number, { x: right - numberWidth, y: 160, size: large })}</g>`,
  ].join("");
}

/** Stands on the rule. */
function title({ title: text }: Card, set: SetText): string {
  const top = 196;
  const bottom = rule - 34;
  const { size, leading, lines } = fitTitle(set(text, 700), set("…", 700), { width, height: bottom - top });
  const drawn = lines.map((units, at) =>
    drawLine(units, { x: margin, y: bottom - size * 0.1 - (lines.length - 1 - at) * leading, size }),
  );
  return `<g fill="${colours.chalk}">${drawn.join("")}</g>`;
}

function foot({ speakers, day }: Card, set: SetText): string {
  const [size, small] = [40, 28];
  const date = set(day, 500);
  const dateWidth = widthOf(date) * small;
  const people = namesIn(speakers, set, (width - dateWidth - 60) / size);
  return [
    `<g fill="${colours.chalk}">${drawLine(people, { x: margin, y: 560, size })}</g>`,
    `<g fill="${colours.dust}">${drawLine(date, { x: right - dateWidth, y: 558, size: small })}</g>`,
  ].join("");
}

/** As many names as there is room for; for the others stands their number. */
function namesIn(speakers: readonly string[], set: SetText, room: number): readonly SetUnit[] {
  for (let shown = speakers.length; shown > 0; shown--) {
    const others = speakers.length - shown;
    const units = set([...speakers.slice(0, shown), ...(others === 0 ? [] : [`+${others}`])].join(" · "), 500);
    if (widthOf(units) <= room) return units;
  }
  return fitLine(set(speakers[0] ?? "", 500), set("…", 500), room);
}
