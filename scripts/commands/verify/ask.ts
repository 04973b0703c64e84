import { setTimeout as sleep } from "node:timers/promises";

import type { Answer } from "./verdict.ts";

export interface AskRules {
  /** Milliseconds after which an answer is not waited for. */
  readonly patience: number;
  /** How often a question without an answer is asked again. */
  readonly retries: number;
  /** Milliseconds before it is asked again the first time; twice as many before the next. */
  readonly pause: number;
}

/** Asks a server for an address, again where it is busy or does not answer; throws where it never does. */
export async function askFor(address: string, rules: AskRules, fresh = false): Promise<Answer> {
  for (let turn = 0; ; turn++) {
    const isLast = turn >= rules.retries;
    try {
      const answer = await ask(address, rules.patience, fresh);
      if (isLast || !isBusy(answer.status)) return answer;
    } catch (error) {
      if (isLast) throw error;
    }
    await sleep(rules.pause * 2 ** turn);
  }
}

function isBusy(status: number): boolean {
  return status === 429 || status >= 500;
}

async function ask(address: string, patience: number, fresh: boolean): Promise<Answer> {
  const response = await fetch(address, {
    signal: AbortSignal.timeout(patience),
    headers: { "user-agent": "Lectern verify", ...(fresh ? { "cache-control": "no-cache" } : {}) },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const { status, url, headers } = response;
  return { status, address: url, bytes, type: headers.get("content-type") ?? "", age: headers.get("age") };
}

/** Why there was no answer. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
}
