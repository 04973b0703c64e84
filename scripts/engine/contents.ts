import { setImmediate as pause } from "node:timers/promises";

import type Hexo from "hexo";

import type { Diagnostic } from "../diagnostic.ts";
import type { Note } from "../note.ts";
import type { Explanation } from "../talk/explanation.ts";
import {
  derivePost,
  foundText,
  openText,
  type ContentRules,
  type Explained,
  type Made,
  type Opened,
} from "./derive-post.ts";
import { derivedOf } from "./derived-of.ts";
import type { PostContent } from "./documents.ts";
import type { LoadedPost } from "./load-post.ts";
import type { Derived, Memory, Remembered } from "./memory.ts";
import type { DrawnPost } from "./drawn-post.ts";
import { MadePosts } from "./made-posts.ts";
import { hasContentFilters, isMarkdown, languageOf } from "./plugin-content.ts";
import { renderWithPlugins } from "./plugin-post.ts";
import { createRecent } from "./recent.ts";
import { checksum } from "./remember.ts";
import type { Sourced } from "./sourced.ts";
import type { Spill } from "./spill.ts";

interface State {
  /** The note of content that plugins took part in. */
  note?: Note;
  /** What is wrong with the post and which files it names. */
  derived?: Derived;
  /** Content that plugins took part in, which cannot be made again at will. */
  fixed?: PostContent;
  explanation?: Explanation;
}

interface Kept {
  /** Where what memory need not hold waits; absent where a site stays loaded. */
  readonly spill?: Spill | undefined;
  /** Whether most of what was made will be asked for a second time. */
  readonly again?: boolean;
}

/** So many notes are kept at a time; the others are read again from what is remembered. */
const keptNotes = 300;

/** The content of a site's posts: made when it is asked for, and made again where it was too much to keep. */
export class Contents {
  /** Is told of every post whose content is made; with it, what is made need not be made again for whoever wants it whole. */
  onMade: ((post: Sourced, note: Note, html: string) => void) | undefined;
  readonly #hexo: Hexo;
  readonly #posts: readonly Sourced[];
  readonly #rules: ContentRules;
  readonly #isFiltered: boolean;
  readonly #states = new Map<LoadedPost, State>();
  readonly #byDocument = new Map<object, Sourced>();
  /** What is wrong with posts that are no Markdown. */
  readonly #faults: Diagnostic[] = [];
  readonly #made: MadePosts;
  readonly #notes = createRecent<LoadedPost, Note>(keptNotes, () => 1);

  constructor(hexo: Hexo, posts: readonly Sourced[], rules: ContentRules, kept: Kept = {}) {
    this.#made = new MadePosts(kept.spill, kept.again ?? false);
    this.#hexo = hexo;
    this.#posts = posts;
    this.#rules = rules;
    this.#isFiltered = hasContentFilters(hexo);
    for (const post of posts) {
      this.#states.set(post.source, {});
      this.#byDocument.set(post.document, post);
    }
  }

  /** Renders the posts that plugins take part in, and takes up what is remembered of the others. */
  async prepare(): Promise<void> {
    for (const post of this.#posts) {
      if (this.#isLasting(post)) this.#recall(post);
      else await this.#renderWithPlugins(post);
    }
  }

  /** Makes anew what is made of a post whose text is another now. */
  async renew(post: Sourced): Promise<void> {
    this.#made.forget(post.source);
    this.#notes.drop(post.source);
    this.#states.set(post.source, {});
    if (!this.#isLasting(post)) await this.#renderWithPlugins(post);
  }

  content(post: Sourced): PostContent {
    return this.#state(post).fixed ?? this.#drawn(post).content;
  }

  /**
   * Undefined where the post is no Markdown. A note that was just derived is read back like one that was remembered: its
   * texts would hold on to the whole source and page they were cut from.
   */
  note(post: Sourced): Note | undefined {
    const state = this.#state(post);
    if (state.note !== undefined || !isMarkdown(post.document.source)) return state.note;
    const recent = this.#notes.get(post.source);
    if (recent !== undefined) return recent;
    if (state.derived === undefined) this.#make(post);
    if (state.derived === undefined) return undefined;
    const note = this.#read(post, state.derived);
    this.#notes.keep(post.source, note);
    return note;
  }

  /** Derives what nothing has asked for yet, and says what is wrong with every post. */
  async finish(): Promise<readonly Diagnostic[]> {
    const diagnostics: Diagnostic[] = [...this.#faults];
    let made = 0;
    for (const post of this.#posts) {
      const state = this.#state(post);
      if (state.derived === undefined && state.fixed === undefined) {
        this.#make(post);
        if (++made % 20 === 0) await pause();
      }
      diagnostics.push(...(state.derived?.diagnostics ?? []));
    }
    return diagnostics;
  }

  /** Lets go of the HTML of a post whose page is drawn; it can be made again. */
  release(document: object): void {
    const post = this.#byDocument.get(document);
    if (post !== undefined) this.#made.release(post.source);
  }

  /** Why a post was read as it was; undefined where it is no Markdown. */
  explanation(post: Sourced): Explanation | undefined {
    const state = this.#state(post);
    if (state.fixed !== undefined) return state.explanation;
    return this.#derive(post, this.#open(post, post.source.source.front.body)).explain();
  }

  /** Why each post was read as it was, by the path of its source. */
  explanations(): ReadonlyMap<string, Explanation> {
    const entries = this.#posts.flatMap((post): [string, Explanation][] => {
      const explanation = this.explanation(post);
      return explanation === undefined ? [] : [[post.source.source.path, explanation]];
    });
    return new Map(entries);
  }

  /** A text that differs wherever something that the post's own page shows of it may differ. */
  key(post: Sourced): string {
    const { fixed, derived } = this.#state(post);
    if (fixed !== undefined) return checksum(post.source.hash, derived?.shown ?? "", JSON.stringify(fixed));
    return derived === undefined || derived.uses.length === 0
      ? post.source.hash
      : checksum(post.source.hash, JSON.stringify(derived.uses));
  }

  /** A text that differs wherever something that other pages show of the post may differ, as long as that is not its HTML. */
  shownKey(post: Sourced): string {
    const state = this.#state(post);
    if (state.fixed !== undefined) return this.key(post);
    if (state.derived === undefined) this.#make(post);
    return state.derived?.shown ?? this.key(post);
  }

  /** A text that differs wherever what the library reads of the post may differ; empty where the post is no Markdown. */
  libraryKey(post: Sourced): string {
    if (!isMarkdown(post.document.source)) return "";
    const state = this.#state(post);
    if (state.derived === undefined) this.#make(post);
    return state.derived?.library ?? this.key(post);
  }

  /** The files that a post's text names, and what was found for each, as one text. */
  uses(post: Sourced): string {
    const state = this.#state(post);
    if (state.derived === undefined && isMarkdown(post.document.source)) this.#make(post);
    return JSON.stringify(state.derived?.uses ?? []);
  }

  get needsMermaid(): boolean {
    return [...this.#states.values()].some(({ derived }) => derived?.mermaid === true);
  }

  /** What is known of every post once it was derived. */
  *derived(): Iterable<readonly [LoadedPost, Derived]> {
    for (const [post, { derived }] of this.#states) if (derived !== undefined) yield [post, derived];
  }

  /** What the next build may use again. */
  memory(): Memory {
    return new Map(
      this.#posts.flatMap((post): [string, Remembered][] => {
        const { file, mark, hash, facts } = post.source;
        const derived = this.#isLasting(post) ? this.#state(post).derived : undefined;
        return facts === undefined ? [] : [[file.path, { mark, hash, facts, derived }]];
      }),
    );
  }

  #state(post: Sourced): State {
    const state = this.#states.get(post.source);
    if (state === undefined) throw new Error(`${post.source.file.path} is no post of this site`);
    return state;
  }

  /** Whether the same text gives the same content, whatever plugins do. */
  #isLasting({ source, document }: Sourced): boolean {
    return !this.#isFiltered && !source.tagged && document["titlecase"] !== true && isMarkdown(document.source);
  }

  /** What is remembered holds as long as every file that the text names is what it was. */
  #recall(post: Sourced): void {
    const { derived } = post.source;
    if (derived === undefined) return;
    const { source, path } = post.document;
    const { assets } = this.#rules;
    const isSame = derived.uses.every(
      ([name, found]) => foundText(assets.find(name, { source, path, isPost: true })) === found,
    );
    if (isSame) this.#state(post).derived = derived;
  }

  #make(post: Sourced): Made {
    const known = this.#made.get(post.source);
    if (known !== undefined) return known;
    const made = madeOf(this.#derive(post, this.#open(post, post.source.source.front.body)));
    this.#made.keep(post.source, made);
    const state = this.#state(post);
    state.derived ??= this.#made.lean(derivedOf(made, post.source));
    this.onMade?.(post, made.note, made.content.content);
    return made;
  }

  /** What a page shows of a post. */
  #drawn(post: Sourced): DrawnPost {
    const known = this.#made.drawn(post.source);
    if (known !== undefined) return known;
    const { content, note } = this.#make(post);
    return { content, parts: note.parts };
  }

  #open({ source, document }: Sourced, text: string): Opened {
    const { path: file, front } = source.source;
    const owner = { source: document.source, path: document.path, isPost: true };
    const language = languageOf(document, this.#rules.language);
    return openText({ ...owner, text, file, line: front.bodyLine, language }, this.#rules);
  }

  #derive({ source, document }: Sourced, opened: Opened): Explained {
    const language = languageOf(document, this.#rules.language);
    return derivePost(source, opened, { id: document._id, path: document.path, language }, this.#rules);
  }

  /** What was remembered is damaged: the note is derived like a new one. */
  #derivedAgain(post: Sourced): Derived {
    const derived = derivedOf(this.#make(post), post.source);
    this.#state(post).derived = derived;
    return derived;
  }

  /** The parts' HTML is most of a note, and few pages show it. */
  #read(post: Sourced, { note }: Derived): Note {
    const bytes = note() ?? this.#derivedAgain(post).note() ?? new Uint8Array();
    const facts = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()) as Omit<
      Note,
      "parts"
    >;
    const { reads } = this.#rules;
    const parts = () => {
      if (reads.page !== post.document) reads.note(`content ${post.source.file.path}`);
      return this.#drawn(post).parts;
    };
    return Object.defineProperty(facts, "parts", { get: parts, enumerable: true }) as Note;
  }

  async #renderWithPlugins(post: Sourced): Promise<void> {
    const { faults, ...state } = await renderWithPlugins(this.#hexo, post, {
      markdown: this.#rules.markdown,
      open: (text) => this.#open(post, text),
      derive: (opened) => this.#derive(post, opened),
    });
    this.#faults.push(...faults);
    this.#states.set(post.source, state);
  }
}

/** What is kept of a post that was derived. */
function madeOf({ content, note, diagnostics, uses }: Explained): Made {
  return { content, note, diagnostics, uses };
}
