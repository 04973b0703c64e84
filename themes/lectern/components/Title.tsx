import type { IssueTitle } from "./title.ts";

/** A title. Its series and number stay part of the text, and are seen only where the page does not set them apart. */
export function Title({ title, issue }: { title: string; issue: IssueTitle | undefined }) {
  if (issue === undefined) return <>{title}</>;
  const { series, between, number, divider, rest } = issue;
  return (
    <>
      <span class="visually-hidden">{series + between + number + divider}</span>
      {rest}
    </>
  );
}
