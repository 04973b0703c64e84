export interface CommentsProps {
  readonly kind: string;
  readonly options: string;
  /** Loaded when the comments come near, without a click. */
  readonly isSeen: boolean;
  readonly script: string;
  readonly styles: string;
  readonly words: Readonly<Record<"heading" | "ask" | "show" | "failed" | "plain", string>>;
}

/** Comments of another site, which is asked for nothing before the reader asks for them. */
export function Comments({ kind, options, isSeen, script, styles, words }: CommentsProps) {
  return (
    <section
      class="around"
      aria-labelledby="comments"
      data-comments={kind}
      data-options={options}
      data-turn={script}
      data-seen={isSeen ? "" : undefined}
      data-styles={styles}
      data-failed={words.failed}
    >
      <h2 id="comments">{words.heading}</h2>
      <noscript>{words.plain}</noscript>
      <p class="ask needs-script">
        {words.ask}{" "}
        <button type="button" data-turn={script} data-tool="comments">
          {words.show}
        </button>
      </p>
    </section>
  );
}
