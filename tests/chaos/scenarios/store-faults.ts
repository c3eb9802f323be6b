import { setTimeout as sleep } from "node:timers/promises";
import { createRedis } from "@loopbid/core";
import type { Scenario } from "./scenario.ts";

export const restartRedis: Scenario = {
  name: "Redis restarts",
  mayLoseEvents: true,
  mayLoseMails: false,
  seconds: 6,
  async run({ world, random, ms }) {
    await sleep(ms * 0.3);
    await world.stack.redis.restart(random() < 0.5 ? "SIGKILL" : "SIGTERM");
    await sleep(ms * 0.3);
    await world.stack.redis.restart("SIGKILL");
  },
};

export const flushRedis: Scenario = {
  name: "Redis is emptied",
  mayLoseEvents: false,
  mayLoseMails: false,
  seconds: 5,
  async run({ world, ms }) {
    const redis = createRedis(world.stack.redisUrl, "worker");
    redis.on("error", () => undefined);
    await sleep(ms * 0.5);
    await redis.flushall();
    // The delayed jobs that close are gone now, and nobody bids any more who would make new ones.
    await sleep(ms * 0.4);
    await redis.flushall();
    redis.disconnect();
  },
};

export const restartDatabase: Scenario = {
  name: "the database crashes",
  mayLoseEvents: true,
  mayLoseMails: false,
  seconds: 8,
  async run({ world, ms }) {
    await sleep(ms * 0.25);
    await world.stack.mongo.restart("SIGKILL");
  },
};
