import type { Cost } from "./measure.ts";
import type { Scenario } from "./scenarios.ts";

/** One run. */
export interface Sample extends Cost {
  readonly tool: string;
  readonly scenario: Scenario;
  readonly round: number;
}

/** A tool in a scenario: medians over the rounds, and what they are of Hugo's. */
export interface Result extends Cost {
  readonly tool: string;
  readonly scenario: Scenario;
  readonly ratio: Ratio | undefined;
}

/** Times Hugo's. */
export interface Ratio {
  readonly wall: number;
  readonly cpu: number | undefined;
  readonly memory: number | undefined;
}

/** Scenario by scenario, in the order in which they and the tools were first run. */
export function summarise(samples: readonly Sample[], reference = "hugo"): Result[] {
  const scenarios = [...new Set(samples.map(({ scenario }) => scenario))];
  const tools = [...new Set(samples.map(({ tool }) => tool))];
  return scenarios.flatMap((scenario) => {
    const costOf = (tool: string) =>
      medians(samples.filter((sample) => sample.tool === tool && sample.scenario === scenario));
    const base = tools.includes(reference) ? costOf(reference) : undefined;
    return tools.map((tool) => {
      const cost = costOf(tool);
      return Object.assign({ tool, scenario, ratio: base === undefined ? undefined : ratioOf(cost, base) }, cost);
    });
  });
}

function medians(costs: readonly Cost[]): Cost {
  return {
    wall: median(costs.map(({ wall }) => wall)) ?? Number.NaN,
    cpu: median(costs.map(({ cpu }) => cpu)),
    memory: median(costs.map(({ memory }) => memory)),
  };
}

/** Undefined where a value is missing, or there is none. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0 || sorted.length < values.length) return undefined;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function ratioOf(cost: Cost, base: Cost): Ratio {
  return { wall: cost.wall / base.wall, cpu: over(cost.cpu, base.cpu), memory: over(cost.memory, base.memory) };
}

function over(value: number | undefined, base: number | undefined): number | undefined {
  return value === undefined || base === undefined ? undefined : value / base;
}
