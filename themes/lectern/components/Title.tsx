import { Runs } from "./Runs.tsx";
import { cutAtNames, type IssueTitle } from "../../../scripts/issue-title.ts";

interface Props {
  readonly title: string;
  readonly issue: IssueTitle | undefined;
  readonly names: readonly string[];
  readonly language: string;
}

/** A title. Its series and number stay part of the text, and are unseen where the page sets them apart. */
export function Title({ title, issue, names, language }: Props) {
  if (issue === undefined) return <Unbroken text={title} names={names} language={language} />;
  const { series, between, number, divider, rest } = issue;
  return (
    <>
      <span class="visually-hidden">{series + between + number + divider}</span>
      <Unbroken text={rest} names={names} language={language} />
    </>
  );
}

interface UnbrokenProps {
  readonly text: string;
  readonly names: readonly string[];
  readonly language: string;
}

/** A text whose names are not broken at the end of a line, and whose phrases in another language say so. */
export function Unbroken({ text, names, language }: UnbrokenProps) {
  return (
    <>
      {cutAtNames(text, names).map((piece) =>
        piece.isName ? <span class="name">{piece.text}</span> : <Runs text={piece.text} language={language} />,
      )}
    </>
  );
}
