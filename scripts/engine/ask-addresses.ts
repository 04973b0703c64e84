import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { readChecked, writeChecked } from "./remember.ts";

/** What another site says of an address: its HTTP status, or why there is none. */
export interface Answer {
  readonly status: number | string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface AskRules {
  readonly cache: string;
  /** Asks one address; throws where no server answers. */
  readonly ask: (address: string) => Promise<number>;
  readonly now: () => number;
  /** Milliseconds between two questions to one server. */
  readonly pause: number;
}

const name = "outside.json";

/** An answer is good for a week, anything else for an hour. */
const lasts = { good: 7 * 24 * 3_600_000, other: 3_600_000 };

/** So many servers are asked at a time; each gets one question after the other. */
const servers = 8;

/** Asks other sites for addresses, but for those that were asked a while ago. */
export async function askAddresses(
  addresses: readonly string[],
  rules: AskRules,
): Promise<ReadonlyMap<string, Answer>> {
  const known = readKnown(rules);
  const due = addresses.filter((address) => !known.has(address));
  const queues = byServer(due);
  await Promise.all(
    Array.from({ length: servers }, async () => {
      for (let queue = queues.shift(); queue !== undefined; queue = queues.shift())
        await askInTurn(queue, known, rules);
    }),
  );
  mkdirSync(rules.cache, { recursive: true });
  if (due.length > 0) writeChecked(join(rules.cache, name), [...known]);
  return new Map(addresses.flatMap((address) => [[address, known.get(address)] as const]).filter(hasAnswer));
}

function byServer(addresses: readonly string[]): string[][] {
  const queues = new Map<string, string[]>();
  for (const address of addresses) {
    const { host } = new URL(address);
    const queue = queues.get(host) ?? [];
    queues.set(host, queue);
    queue.push(address);
  }
  return [...queues.values()];
}

async function askInTurn(queue: readonly string[], known: Map<string, Answer>, { ask, now, pause }: AskRules) {
  for (const [at, address] of queue.entries()) {
    if (at > 0) await sleep(pause);
    const status = await ask(address).catch((error: unknown) => reasonOf(error));
    known.set(address, { status, at: now() });
  }
}

function hasAnswer(entry: readonly [string, Answer | undefined]): entry is readonly [string, Answer] {
  return entry[1] !== undefined;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error) return "code" in cause ? String(cause.code) : cause.name;
  return String(cause);
}

function readKnown({ cache, now }: AskRules): Map<string, Answer> {
  const kept = readChecked(join(cache, name));
  const entries = Array.isArray(kept) ? (kept as [string, Answer][]) : [];
  return new Map(entries.filter(([, { status, at }]) => now() - at < (isGood(status) ? lasts.good : lasts.other)));
}

function isGood(status: Answer["status"]): boolean {
  return typeof status === "number" && status < 400;
}

/** Whether an answer says that there is no such page; a server that is busy, shy or out of reach may still have it. */
export function isDead({ status }: Answer): boolean {
  return status === 404 || status === 410 || status === "ENOTFOUND";
}

/** Milliseconds after which a server is not waited for. */
const patience = 15_000;

/** Asks for an address without its content, and with it where the server does not like that. */
export async function askServer(address: string): Promise<number> {
  const { status } = await request(address, "HEAD");
  return status === 403 || status === 404 || status === 405 || status === 501
    ? (await request(address, "GET")).status
    : status;
}

async function request(address: string, method: "HEAD" | "GET"): Promise<Response> {
  const response = await fetch(address, {
    method,
    redirect: "follow",
    signal: AbortSignal.timeout(patience),
    headers: { "user-agent": "Mozilla/5.0 (compatible; Lectern link check)" },
  });
  await response.body?.cancel();
  return response;
}
