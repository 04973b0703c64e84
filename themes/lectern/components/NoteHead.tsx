import type { Crumb, NoteProps } from "./note-page.ts";
import { Unbroken } from "./Title.tsx";
import type { IssueTitle } from "../../../scripts/issue-title.ts";

type Props = Pick<
  NoteProps,
  | "title"
  | "issue"
  | "language"
  | "speakers"
  | "seriesHref"
  | "date"
  | "reading"
  | "translations"
  | "categories"
  | "words"
>;

/** What a note is, at a glance: series and number, title, speakers, date. */
export function NoteHead(props: Props) {
  const { title, issue, language, speakers, seriesHref, date, reading, translations, categories, words } = props;
  const names = speakers.map(({ name }) => name);
  return (
    <header class="note-head">
      {issue === undefined ? (
        <h1>
          <Unbroken text={title} names={names} language={language} />
        </h1>
      ) : (
        <IssueHeading issue={issue} names={names} language={language} href={seriesHref} />
      )}
      <dl class="note-facts">
        {speakers.length === 0 ? null : (
          <div class="note-speakers">
            <dt>{words.speaker}</dt>
            {speakers.map(({ name, href }) => (
              <dd>{href === undefined ? name : <a href={href}>{name}</a>}</dd>
            ))}
          </div>
        )}
        <div>
          <dt>{words.date}</dt>
          <dd>
            <time datetime={date.iso}>{date.text}</time>
          </dd>
        </div>
        <div>
          <dt>{words.reading}</dt>
          <dd>{reading}</dd>
        </div>
        {translations.length === 0 ? null : (
          <div>
            <dt>{words.translations}</dt>
            {translations.map(({ name, language, href }) => (
              <dd>
                <a href={href} lang={language} hreflang={language}>
                  {name}
                </a>
              </dd>
            ))}
          </div>
        )}
        {categories.length === 0 ? null : (
          <div class="note-categories">
            <dt>{words.category}</dt>
            {categories.map((line) => (
              <dd>
                <Line line={line} />
              </dd>
            ))}
          </div>
        )}
      </dl>
    </header>
  );
}

interface IssueHeadingProps {
  readonly issue: IssueTitle;
  readonly names: readonly string[];
  readonly language: string;
  /** Page of the series. */
  readonly href: string | undefined;
}

/** The title as written, its number set large like an issue's. */
function IssueHeading({ issue, names, language, href }: IssueHeadingProps) {
  const { series, between, number, divider, rest } = issue;
  return (
    <h1 class="issue">
      <span class="issue-sign">
        <span class="issue-series">{href === undefined ? series : <a href={href}>{series}</a>}</span>
        <span class={between.trim() === "" ? undefined : "visually-hidden"}>{between}</span>
        <span class="issue-number">{number}</span>
      </span>
      <span class="visually-hidden">{divider}</span>
      <span class="issue-title">
        <Unbroken text={rest} names={names} language={language} />
      </span>
    </h1>
  );
}

function Line({ line }: { line: readonly Crumb[] }) {
  return (
    <>
      {line.map(({ name, href }, at) => (
        <>
          {at === 0 ? null : " › "}
          <a href={href}>{name}</a>
        </>
      ))}
    </>
  );
}
