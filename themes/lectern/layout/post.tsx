import type { Locals } from "../../../scripts/locals.ts";
import { Around } from "../components/Around.tsx";
import { CiteBox } from "../components/CiteBox.tsx";
import { Comments } from "../components/Comments.tsx";
import { Contents } from "../components/Contents.tsx";
import { Document } from "../components/Document.tsx";
import { Html } from "../components/Html.tsx";
import { KeepButtons } from "../components/KeepButtons.tsx";
import { Neighbours } from "../components/Neighbours.tsx";
import { NoteFoot } from "../components/NoteFoot.tsx";
import { NoteHead } from "../components/NoteHead.tsx";
import { noteProps, type NoteProps } from "../components/note-page.ts";
import { Stage } from "../components/Stage.tsx";

/** A note: a talk with its player in view beside the text, or an article. */
export function props(locals: Locals): NoteProps {
  const { note } = locals.page;
  if (note === undefined) throw new Error("a post has no note");
  return noteProps(locals, note);
}

export default function Post(props: NoteProps) {
  const { frame, kind, videos, parts, chapters, sign, contents, words } = props;
  const hasStage = videos.length > 0;
  return (
    <Document frame={frame}>
      <article
        class={`note note-${kind}`}
        data-play={words.play}
        data-play-from={words.playFrom}
        data-player={words.player}
        data-copy={words.copyCitation}
        data-copied={words.citationCopied}
      >
        <NoteHead {...props} />
        <div class="beside">
          {hasStage ? <Stage videos={videos} sign={sign} chapters={chapters} words={words} /> : null}
          <Contents entries={contents} label={words.contents} />
        </div>
        <Html class="prose" html={parts.map(({ html }) => html).join("")} />
        <NoteFoot {...props} />
        <KeepButtons {...props} states={["watched"]} />
        {props.cite === undefined ? null : <CiteBox cite={props.cite} words={words} />}
      </article>
      <Neighbours {...props.neighbours} />
      {props.comments === undefined ? null : <Comments {...props.comments} />}
      {props.around === undefined ? null : <Around {...props.around} />}
    </Document>
  );
}
