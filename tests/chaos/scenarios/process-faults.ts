import { setTimeout as sleep } from "node:timers/promises";
import { between } from "../network/random.ts";
import type { Scenario } from "./scenario.ts";

const pick = <T>(random: () => number, of: readonly T[]): T =>
  of[Math.floor(random() * of.length)]!;

export const killWs: Scenario = {
  name: "kill -9 of socket processes",
  mayLoseEvents: true,
  mayLoseMails: false,
  seconds: 8,
  async run({ world, random, ms }) {
    const until = Date.now() + ms;
    while (Date.now() < until) {
      await sleep(between(random, 300, 1_200));
      const victim = pick(random, world.ws);
      await victim.kill();
      await victim.start();
    }
  },
};

export const killWorker: Scenario = {
  name: "kill -9 of workers that close",
  mayLoseEvents: true,
  mayLoseMails: false,
  seconds: 4,
  lots: 24,
  async run({ world, random, ms }) {
    // The end of the auctions is where a worker has work: kill around it, and just after each new start.
    await sleep(Math.max(0, ms));
    for (let times = 0; times < 4; times += 1) {
      const kills = world.workers.map(async (worker) => {
        await sleep(between(random, 0, 300));
        await worker.kill();
      });
      await Promise.all(kills);
      await Promise.all(world.workers.map((worker) => worker.start()));
    }
  },
};

export const freezeWs: Scenario = {
  name: "a socket process stops for a while",
  mayLoseEvents: false,
  mayLoseMails: false,
  seconds: 8,
  async run({ world, random, ms }) {
    const victim = pick(random, world.ws);
    await sleep(1_000);
    victim.freeze();
    await sleep(ms * 0.6);
    victim.thaw();
  },
};

export const freezeWorker: Scenario = {
  name: "a worker stops while it closes",
  mayLoseEvents: false,
  mayLoseMails: false,
  seconds: 5,
  async run({ world, random, ms }) {
    await sleep(ms + between(random, 0, 30));
    // Both hold jobs at the end; one goes on first, and the other one's come back from the dead.
    for (const worker of world.workers) worker.freeze();
    await sleep(2_500);
    world.workers[0]!.thaw();
    await sleep(2_500);
    world.workers[1]!.thaw();
  },
};

export const drainWs: Scenario = {
  name: "SIGTERM of a socket process",
  mayLoseEvents: false,
  mayLoseMails: false,
  seconds: 7,
  async run({ world, ms }) {
    const until = Date.now() + ms;
    for (let times = 0; Date.now() < until; times += 1) {
      await sleep(600);
      const victim = world.ws[times % 2]!;
      await victim.kill("SIGTERM");
      await victim.start();
    }
  },
};

const skew = (name: string, app: "ws" | "workers", offsetMs: number): Scenario => ({
  name,
  mayLoseEvents: false,
  mayLoseMails: false,
  seconds: 5,
  async prepare({ world }) {
    for (const victim of world[app]) {
      await victim.kill("SIGTERM");
      await victim.start(offsetMs);
    }
  },
  run: ({ ms }) => sleep(ms),
});

const FIVE_MINUTES_MS = 300_000;

export const clocks: readonly Scenario[] = [
  skew("workers' clocks five minutes ahead", "workers", FIVE_MINUTES_MS),
  skew("workers' clocks five minutes behind", "workers", -FIVE_MINUTES_MS),
  skew("socket processes' clocks five minutes ahead", "ws", FIVE_MINUTES_MS),
];
