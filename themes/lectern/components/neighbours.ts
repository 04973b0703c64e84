import { cutTitle, type IssueTitle } from "../../../scripts/issue-title.ts";
import type { Locals, Post } from "../../../scripts/locals.ts";
import type { NoteShelf, TalkCard } from "../../../scripts/shelf.ts";
import { linkTo } from "../../../scripts/urls.ts";
import { issueOf } from "./talk-entry.ts";

/** The episodes before and after in the series, else the notes before and after in time. */
export interface NeighbourPair {
  readonly label: string;
  readonly newerLabel: string;
  readonly olderLabel: string;
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
}

export interface Neighbour {
  readonly title: string;
  readonly issue: IssueTitle | undefined;
  readonly names: readonly string[];
  readonly href: string;
  readonly language: string;
}

export function neighbours({ page, settings, __ }: Locals): NeighbourPair {
  const ofSeries = page.shelf === undefined ? undefined : inSeries(page.shelf);
  if (ofSeries?.newer !== undefined || ofSeries?.older !== undefined) {
    const labels = { newerLabel: __("around.next"), olderLabel: __("around.previous") };
    return { label: __("around.series"), ...labels, newer: ofSeries.newer, older: ofSeries.older };
  }
  return {
    label: __("neighbours.label"),
    newerLabel: __("neighbours.newer"),
    olderLabel: __("neighbours.older"),
    newer: neighbour(page.prev, settings.root),
    older: neighbour(page.next, settings.root),
  };
}

function neighbour(post: Post | null | undefined, root: string): Neighbour | undefined {
  if (post === null || post === undefined) return undefined;
  const { title, talk, language, path } = post.note;
  const names = talk?.speakers.map(({ name }) => name) ?? [];
  return { title, issue: cutTitle(title, talk?.series), names, language, href: linkTo(root, path) };
}

/** The episodes before and after a talk in its series. */
function inSeries({ series }: NoteShelf): {
  readonly newer: Neighbour | undefined;
  readonly older: Neighbour | undefined;
} {
  return { newer: neighbourOf(series?.next), older: neighbourOf(series?.previous) };
}

function neighbourOf(card: TalkCard | null | undefined): Neighbour | undefined {
  if (card === null || card === undefined) return undefined;
  const { title, speakers, href, language } = card;
  return { title, issue: issueOf(card), names: speakers, href, language };
}
