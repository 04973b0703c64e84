/** What a post says outside its text, and where its front matter stands. */
export interface PostFacts {
  /** Path of the source file. */
  readonly path: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** Line and column of the value at a path of keys. */
  readonly placeOf: (keys: readonly (string | number)[]) => { readonly line: number; readonly column: number };
  /** Origins whose frames may load with the page; any other becomes a link. */
  readonly allowedFrames?: readonly string[];
}
