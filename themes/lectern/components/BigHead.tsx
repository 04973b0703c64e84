import type { ComponentChildren } from "preact";

export interface Fact {
  readonly label: string;
  readonly values: readonly ({ readonly text: string; readonly href?: string | undefined } | string)[];
}

interface Props {
  /** What the number counts, above it. */
  readonly sign: string;
  readonly number: number | undefined;
  readonly heading: string;
  /** Present where the heading is in another language than the page. */
  readonly language?: string | undefined;
  readonly kicker: ComponentChildren;
  readonly facts: readonly Fact[];
}

/** The head of a page about one thing, like a talk's: a number set large, its name, and what is known. */
export function BigHead({ sign, number, heading, language, kicker, facts }: Props) {
  return (
    <header class="note-head big-head">
      <div class="list-kicker">{kicker}</div>
      <div class="issue">
        {number === undefined ? null : (
          <p class="issue-sign">
            <span class="issue-series">{sign}</span>
            <span class="issue-number">{number}</span>
          </p>
        )}
        <h1 class="issue-title" lang={language}>
          {heading}
        </h1>
      </div>
      {facts.length === 0 ? <div class="note-facts note-facts-none" /> : <Facts facts={facts} />}
    </header>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="note-facts">
      {facts.map(({ label, values }) => (
        <div>
          <dt>{label}</dt>
          {values.map((value) => (
            <dd>
              {typeof value === "string" ? (
                value
              ) : value.href === undefined ? (
                value.text
              ) : (
                <a href={value.href}>{value.text}</a>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
