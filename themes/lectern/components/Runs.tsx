import { cutByLanguage } from "./run-language.ts";

/** A text whose phrases in another language say so. */
export function Runs({ text, language }: { text: string; language: string }) {
  return (
    <>
      {cutByLanguage(text, language).map((run) =>
        run.language === undefined ? <>{run.text}</> : <span lang={run.language}>{run.text}</span>,
      )}
    </>
  );
}
