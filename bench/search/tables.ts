import { markdownTable } from "../table.ts";
import type { Cost } from "./cost.ts";
import type { Quality } from "./score.ts";

/** Kind by kind, the engines below each other. */
export function qualityTable(qualities: readonly Quality[]): string {
  const kinds = [...new Set(qualities.map(({ kind }) => kind))];
  const rows = kinds.flatMap((kind) => qualities.filter((quality) => quality.kind === kind).map(qualityRow));
  return markdownTable(["", "search", "queries", "recall", "MRR", "false", "first query KB", "most KB"], rows);
}

function qualityRow({ kind, engine, queries, recall, rank, falseHits, bytes }: Quality): string[] {
  const numbers = [recall, rank].map((value) => value?.toFixed(3) ?? "–");
  return [kind, engine, String(queries), ...numbers, String(falseHits), kilobytes(bytes.median), kilobytes(bytes.most)];
}

export function costTable(costs: readonly Cost[]): string {
  const head = ["", "search", "CPU s", "of a build without", "files", "index KB"];
  const rows = (["cold", "edit", "same"] as const).flatMap((moment) => costs.map((cost) => costRow(cost, moment)));
  return markdownTable(head, rows);
}

const captions = { cold: "added to a cold build", edit: "added to one edit", same: "added where nothing changed" };

function costRow(cost: Cost, moment: keyof typeof captions): string[] {
  const added = cost[moment];
  const plain = moment === "same" ? undefined : cost.plain[moment];
  const share = added === undefined || plain === undefined ? "–" : `${((added / plain) * 100).toFixed(0)} %`;
  return [captions[moment], cost.engine, added?.toFixed(2) ?? "–", share, String(cost.files), kilobytes(cost.bytes)];
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
