export interface CounterProps {
  readonly counters: string;
  readonly script: string;
  readonly kept: string;
  readonly words: Readonly<Record<"ask" | "yes" | "no", string>>;
}

/** Asks whether the visit may be counted, and by whom; nobody counts before. */
export function Counter({ counters, script, kept, words }: CounterProps) {
  return (
    <p class="keep needs-script" data-counters={counters} data-turn={script} data-kept={kept}>
      {words.ask}{" "}
      {(["yes", "no"] as const).map((answer) => (
        <button type="button" aria-pressed="false" data-turn={script} data-tool="counter" data-answer={answer}>
          {words[answer]}
        </button>
      ))}
    </p>
  );
}
