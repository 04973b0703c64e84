import type { Locals } from "../../../scripts/locals.ts";
import { Contents } from "../components/Contents.tsx";
import { Document } from "../components/Document.tsx";
import { Html } from "../components/Html.tsx";
import { Neighbours } from "../components/Neighbours.tsx";
import { NoteHead } from "../components/NoteHead.tsx";
import { noteProps, type NoteProps } from "../components/note-page.ts";

/** A note: a talk with its player in view beside the text, or an article. */
export function props(locals: Locals): NoteProps {
  const { note } = locals.page;
  if (note === undefined) throw new Error("a post has no note");
  return noteProps(locals, note);
}

export default function Post(props: NoteProps) {
  const { frame, parts, contents, words, talk, tags, edit, language } = props;
  const videos = talk === undefined ? [] : parts.filter(({ kind }) => kind === "video");
  const rest = parts.filter((part) => !videos.includes(part));
  return (
    <Document frame={frame} wide>
      <article class={talk === undefined ? "note" : "note note-talk"} lang={language}>
        <NoteHead {...props} />
        <div class="side">
          {videos.length === 0 ? null : (
            <div class="stage" data-stage data-frame={words.frame}>
              {videos.map(({ html }) => (
                <Html html={html} />
              ))}
            </div>
          )}
          <Contents entries={contents} label={words.contents} />
        </div>
        <div class="prose">
          {rest.map(({ html }) => (
            <Html html={html} />
          ))}
        </div>
        <footer class="note-foot">
          {tags.length === 0 ? null : (
            <ul class="tags">
              {tags.map(({ name, href }) => (
                <li>
                  <a href={href}>{`#${name}`}</a>
                </li>
              ))}
            </ul>
          )}
          {edit === undefined ? null : (
            <p>
              <a href={edit}>{words.edit}</a>
            </p>
          )}
        </footer>
      </article>
      <Neighbours {...props.neighbours} words={words} />
    </Document>
  );
}
