import { cutAtNames, type IssueTitle } from "./title.ts";

interface Props {
  readonly title: string;
  readonly issue: IssueTitle | undefined;
  readonly names: readonly string[];
}

/** A title. Its series and number stay part of the text, and are unseen where the page sets them apart. */
export function Title({ title, issue, names }: Props) {
  if (issue === undefined) return <Unbroken text={title} names={names} />;
  const { series, between, number, divider, rest } = issue;
  return (
    <>
      <span class="visually-hidden">{series + between + number + divider}</span>
      <Unbroken text={rest} names={names} />
    </>
  );
}

/** A text whose names are not broken at the end of a line. */
export function Unbroken({ text, names }: { text: string; names: readonly string[] }) {
  return (
    <>
      {cutAtNames(text, names).map((piece) =>
        piece.isName ? <span class="name">{piece.text}</span> : <>{piece.text}</>,
      )}
    </>
  );
}
