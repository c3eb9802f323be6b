import { setTimeout as sleep } from "node:timers/promises";
import { between } from "../network/random.ts";
import type { Scenario } from "./scenario.ts";

export const cutConnections: Scenario = {
  name: "connections are cut",
  mayLoseEvents: false,
  mayLoseMails: false,
  seconds: 6,
  async run({ world, random, ms }) {
    const until = Date.now() + ms;
    while (Date.now() < until) {
      await sleep(between(random, 100, 500));
      world.proxy.cut(0.4, random);
    }
  },
};

export const slowNetwork: Scenario = {
  name: "a slow network",
  mayLoseEvents: false,
  mayLoseMails: false,
  seconds: 6,
  async run({ world, ms }) {
    world.proxy.shape({ delayMs: 60, bytesPerSecond: 40_000 });
    await sleep(ms);
    world.proxy.heal();
  },
};

export const halfOpen: Scenario = {
  name: "half-open connections",
  mayLoseEvents: false,
  mayLoseMails: false,
  seconds: 7,
  async run({ world, random, ms }) {
    const until = Date.now() + ms;
    while (Date.now() < until) {
      world.proxy.freeze(0.3, random);
      await sleep(1_500);
    }
    world.proxy.heal();
  },
};
