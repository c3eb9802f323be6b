import { cutConnections, halfOpen, slowNetwork } from "./network-faults.ts";
import { clocks, drainWs, freezeWorker, freezeWs, killWorker, killWs } from "./process-faults.ts";
import type { Scenario } from "./scenario.ts";
import { flushRedis, restartDatabase, restartRedis } from "./store-faults.ts";

export const SCENARIOS: readonly Scenario[] = [
  killWs,
  killWorker,
  restartRedis,
  flushRedis,
  restartDatabase,
  cutConnections,
  slowNetwork,
  halfOpen,
  freezeWs,
  freezeWorker,
  ...clocks,
  drainWs,
];

/** Both kinds of trouble at once. */
export function mix(one: Scenario, other: Scenario): Scenario {
  const both = [one, other];
  return {
    name: both
      .map(({ name }) => name)
      .sort()
      .join(" + "),
    mayLoseEvents: both.some(({ mayLoseEvents }) => mayLoseEvents),
    mayLoseMails: both.some(({ mayLoseMails }) => mayLoseMails),
    seconds: Math.max(...both.map(({ seconds }) => seconds)),
    lots: Math.max(...both.map(({ lots = 3 }) => lots)),
    async prepare(fault) {
      for (const { prepare } of both) await prepare?.(fault);
    },
    async run(fault) {
      await Promise.all(both.map(({ run }) => run(fault)));
    },
  };
}
