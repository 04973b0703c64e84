import type { Made } from "./derive-post.ts";
import { packDrawn, unpackDrawn, type DrawnPost } from "./drawn-post.ts";
import type { LoadedPost } from "./load-post.ts";
import type { Derived } from "./memory.ts";
import { createRecent, type Recent } from "./recent.ts";
import type { Spill } from "./spill.ts";
import type { Stretch } from "./stretches.ts";

/**
 * Letters of HTML that are kept at a time. What falls out is read from a file of the build; where there is none it is
 * derived again, which takes a millisecond a post.
 */
const keptLetters = { spilling: 8_000_000, deriving: 24_000_000 };

/** What posts were made into, as much as is kept: some in memory, what falls out in a file where there is one. */
export class MadePosts {
  readonly #recent: Recent<LoadedPost, Made>;
  readonly #spill: Spill | undefined;
  readonly #spilled = new Map<LoadedPost, Stretch>();
  /** What was read last from there. */
  #last: { readonly post: LoadedPost; readonly drawn: DrawnPost } | undefined;

  /** With `again`, most of what was made will be asked for a second time, as a library does. */
  constructor(spill: Spill | undefined, again: boolean) {
    this.#spill = spill;
    const file = again ? spill : undefined;
    this.#recent = createRecent<LoadedPost, Made>(
      file === undefined ? keptLetters.deriving : keptLetters.spilling,
      ({ content }) => content.content.length * 3,
      (post, made) => {
        if (file !== undefined) this.#spilled.set(post, file.add(packDrawn(made)));
      },
    );
  }

  get(post: LoadedPost): Made | undefined {
    return this.#recent.get(post);
  }

  keep(post: LoadedPost, made: Made): void {
    this.#recent.keep(post, made);
  }

  /** What a page shows of a post; undefined where it must be made. */
  drawn(post: LoadedPost): DrawnPost | undefined {
    const made = this.#recent.get(post);
    if (made !== undefined) return { content: made.content, parts: made.note.parts };
    if (this.#last?.post === post) return this.#last.drawn;
    const place = this.#spilled.get(post);
    const bytes = place && this.#spill?.read(place);
    if (bytes === undefined) return undefined;
    this.#last = { post, drawn: unpackDrawn(bytes) };
    return this.#last.drawn;
  }

  /** Notes that were derived wait in the file, too, until they are kept. */
  lean(derived: Derived): Derived {
    const bytes = derived.note();
    const spill = this.#spill;
    if (spill === undefined || bytes === undefined) return derived;
    const place = spill.add(bytes);
    return { ...derived, note: () => spill.read(place) };
  }

  /** Lets go of what memory holds of a post. */
  release(post: LoadedPost): void {
    this.#recent.drop(post);
    this.#last = undefined;
  }

  /** A post whose text is another now. */
  forget(post: LoadedPost): void {
    this.release(post);
    this.#spilled.delete(post);
  }
}
