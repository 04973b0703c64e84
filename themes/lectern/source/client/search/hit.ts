import { excerptsOf, marked, type Piece } from "../../../../../scripts/search/excerpt.ts";
import type { Query } from "../../../../../scripts/search/query.ts";
import type { Hit } from "./run.ts";

interface Shown {
  readonly site: URL;
  readonly language: string;
  readonly query: Query;
}

/** Places of a note that are shown at most. */
const mostPlaces = 3;

/** A hit in the list: title, whose and when, then the places that hold what was asked for, as soon as it is in view. */
export function hitElement({ row, sections }: Hit, { site, language, query }: Shown): HTMLElement {
  const [href, title, own, date, speakers, names] = row;
  const address = new URL(href, site).href;
  const item = document.createElement("li");
  item.dataset["searchResult"] = "";
  if (own !== language) item.lang = own;
  const heading = document.createElement("h2");
  heading.append(linkTo(address, marked(title, query)));
  const facts = document.createElement("p");
  facts.className = "hit-facts";
  for (const text of [date, ...speakers, ...names.slice(0, 3)]) {
    const fact = document.createElement("span");
    fact.append(...draw(marked(text, query)));
    facts.append(fact);
  }
  item.append(heading, facts);
  whenSeen(item, () => {
    void sections().then((found) => {
      const excerpts = excerptsOf(found ?? [], query, mostPlaces);
      if (excerpts.length > 0) item.append(placesOf(excerpts, address));
    });
  });
  return item;
}

function placesOf(excerpts: ReturnType<typeof excerptsOf>, address: string): HTMLElement {
  const list = document.createElement("ul");
  for (const { id, heading, text } of excerpts) {
    const place = document.createElement("li");
    if (id !== "" && heading.length > 0) {
      const title = document.createElement("p");
      title.className = "hit-place";
      title.append(linkTo(`${address}#${encodeURIComponent(id)}`, heading));
      place.append(title);
    }
    const words = document.createElement("p");
    words.append(...draw(text));
    place.append(words);
    list.append(place);
  }
  return list;
}

function linkTo(address: string, pieces: readonly Piece[]): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = address;
  link.append(...draw(pieces));
  return link;
}

/** Texts are put in as text, whatever stands in them. */
function draw(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, isMarked }) => {
    if (!isMarked) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

function whenSeen(element: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: "100px" },
  );
  observer.observe(element);
}
