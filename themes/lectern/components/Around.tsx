import type { AroundProps } from "./around.ts";
import type { Entry } from "./entry.ts";
import { Title } from "./Title.tsx";

/** Talks and notes that have to do with this one, and why. */
export function Around({ siblings, related, backlinks, words }: AroundProps) {
  return (
    <>
      <Cards id="siblings" heading={words.siblings} cards={siblings.map((entry) => ({ entry, why: "" }))} />
      <Cards id="related" heading={words.related} cards={related} />
      <Cards id="backlinks" heading={words.backlinks} cards={backlinks.map((entry) => ({ entry, why: "" }))} />
    </>
  );
}

interface CardsProps {
  readonly id: string;
  readonly heading: string;
  readonly cards: readonly { readonly entry: Entry; readonly why: string }[];
}

function Cards({ id, heading, cards }: CardsProps) {
  if (cards.length === 0) return null;
  return (
    <section class="around" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>
        {cards.map(({ entry, why }) => (
          <li>
            <Card entry={entry} />
            {why === "" ? null : <p class="why">{why}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ entry: { title, issue, href, language, talk } }: { entry: Entry }) {
  return (
    <a href={href} lang={language}>
      {issue === undefined ? null : (
        <span class="neighbour-issue" aria-hidden="true">
          {issue.series} <b>{issue.number}</b>
        </span>
      )}
      <span class="around-title">
        <Title title={title} issue={issue} names={talk?.speakers ?? []} language={language} />
      </span>
    </a>
  );
}
