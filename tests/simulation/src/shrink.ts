import type { Schema } from "./database/store.ts";
import { CALM } from "./faults.ts";
import { type Outcome, runHistory } from "./history.ts";
import type { Plan } from "./plan.ts";

const SCHEDULES = 12;

/** Plans with a little less in them. */
function* smaller(plan: Plan): Generator<Plan> {
  const { items, noise } = plan;
  for (
    let size = Math.ceil(items.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < items.length; at += size) {
      yield { ...plan, items: [...items.slice(0, at), ...items.slice(at + size)] };
    }
  }
  for (const name of Object.keys(CALM) as (keyof typeof noise)[]) {
    if (noise[name] > 0) yield { ...plan, noise: { ...noise, [name]: 0 } };
  }
  if (plan.skews.some((skew) => skew !== 0)) yield { ...plan, skews: plan.skews.map(() => 0) };
  const used = Math.max(0, ...items.map((item) => ("page" in item ? item.page : 0)));
  if (plan.pages > used + 1) yield { ...plan, pages: used + 1 };
  if (plan.reserveCents !== null) yield { ...plan, reserveCents: null };
}

/** Other schedules of the same plan: with less to do, the same accident needs another order of steps. */
function* schedules(plan: Plan): Generator<Plan> {
  for (let other = 0; other < SCHEDULES; other += 1) {
    yield { ...plan, seed: plan.seed + other * 1_000_003 };
  }
}

/** The smallest plan found that breaks the same rule, and what then happens, step by step. */
export async function shrink(plan: Plan, rule: string, schema: Schema): Promise<[Plan, Outcome]> {
  let best = plan;
  for (let improved = true; improved;) {
    improved = false;
    search: for (const candidate of smaller(best)) {
      for (const scheduled of schedules(candidate)) {
        const { failure } = await runHistory(scheduled, schema);
        if (failure?.rule !== rule) continue;
        best = scheduled;
        improved = true;
        break search;
      }
    }
  }
  return [best, await runHistory(best, schema, true)];
}
