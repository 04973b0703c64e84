import type { Chapter, Part } from "../../../scripts/note.ts";
import { Html } from "./Html.tsx";

export interface StageWords {
  readonly chapters: string;
  readonly time: string;
  readonly copy: string;
  readonly copied: string;
  readonly pin: string;
}

interface Props {
  readonly videos: readonly Part[];
  /** What stands large on the board until the video plays. */
  readonly sign: string;
  readonly chapters: readonly Chapter[];
  readonly words: StageWords;
}

/** The players of a talk with what steers them. */
export function Stage({ videos, sign, chapters, words }: Props) {
  return (
    <div class="stage">
      <Html class="players" html={videos.map(({ html }) => html).join("")} data={{ "data-sign": sign }} />
      <form class="cue needs-script" data-copied={words.copied}>
        <label>
          {words.time}
          <input name="time" value="0:00" autocomplete="off" inputmode="text" size={7} />
        </label>
        <button type="submit" class="plain">
          {words.copy}
        </button>
        <span role="status" />
        <button type="button" class="pin plain" aria-pressed="true">
          {words.pin}
        </button>
      </form>
      <Chapters chapters={chapters} label={words.chapters} />
    </div>
  );
}

function Chapters({ chapters, label }: { chapters: readonly Chapter[]; label: string }) {
  if (chapters.length < 2) return null;
  return (
    <nav class="chapters" aria-label={label}>
      <p aria-hidden="true">{label}</p>
      <ol>
        {chapters.map(({ seconds, text, href }) => (
          <li>
            <a class="timestamp" href={href} data-seconds={seconds}>
              {clock(seconds)}
            </a>{" "}
            {text}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** 754 as `12:34`, 3723 as `1:02:03`. */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60].map((part) => String(part).padStart(2, "0"));
  const hours = Math.floor(seconds / 3600);
  return hours === 0 ? parts.join(":").replace(/^0/, "") : [hours, ...parts].join(":");
}
