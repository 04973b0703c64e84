import type { NoteProps } from "./note-page.ts";

/** What a note is, at a glance: series and number, title, speakers, date. */
export function NoteHead({ talk, title, date, reading, categories, words }: NoteProps) {
  return (
    <header class="note-head">
      {talk?.series === undefined ? null : (
        <p class="note-issue">
          <span class="note-series">{talk.series}</span>
          {talk.episode === undefined ? null : <span class="note-episode">{talk.episode}</span>}
        </p>
      )}
      <h1>{title}</h1>
      <ul class="note-facts">
        {talk === undefined || talk.speakers.length === 0 ? null : (
          <li class="note-speakers">
            <span class="visually-hidden">{`${words.speaker}: `}</span>
            {talk.speakers.join(" · ")}
          </li>
        )}
        <li>
          <time datetime={date.iso}>{date.text}</time>
        </li>
        <li>{reading}</li>
        {categories.length === 0 ? null : (
          <li>
            {categories.map(({ name, href }, at) => (
              <>
                {at === 0 ? null : " › "}
                <a href={href}>{name}</a>
              </>
            ))}
          </li>
        )}
      </ul>
    </header>
  );
}
