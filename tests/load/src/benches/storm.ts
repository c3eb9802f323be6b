import { setTimeout as sleep } from "node:timers/promises";
import type { Redis } from "@loopbid/core";
import type { Bench, BenchContext, BenchResult } from "../bench.ts";
import { median, spreadOf } from "../report/numbers.ts";
import { factRow, figureRow } from "../report/rows.ts";
import { startLoopbid } from "../servers/contenders.ts";
import { complaints, makeCrowd } from "./crowd.ts";
import { resume } from "./kills.ts";

/** Clients come back at a random moment of this. */
const JITTER_MS = 1_000;

/** Reads of streams that Redis has answered so far. */
async function historyReads(redis: Redis): Promise<number> {
  const stats = await redis.info("commandstats");
  const calls = [...stats.matchAll(/^cmdstat_(?:xrange|xrevrange|xread):calls=(\d+)/gm)];
  return calls.reduce((sum, [, count]) => sum + Number(count), 0);
}

/** All connections are dropped at once; five events later all come back and resume. */
async function run(context: BenchContext): Promise<BenchResult> {
  const { stage, quick, rounds, say } = context;
  const clients = context.clients ?? (quick ? 100 : 2_000);
  const server = await startLoopbid(stage);
  const crowd = await makeCrowd(context, clients, "bid");
  const reads: number[] = [];
  const backMs: number[] = [];
  const broken: string[] = [];
  try {
    await crowd.swarm.connect(server.port);
    for (let round = 0; round < rounds; round += 1) {
      await crowd.announcer.publish(3);
      if (!(await crowd.swarm.caughtUp(20_000))) broken.push(`round ${round + 1}: never caught up`);
      const readsBefore = await historyReads(stage.redis);
      crowd.swarm.cut();
      await sleep(200);
      await crowd.announcer.publish(5);
      const started = performance.now();
      await Promise.all(
        crowd.swarm.followers.map(async (follower) => {
          await sleep(Math.random() * JITTER_MS);
          await resume(follower, () => server.port);
        }),
      );
      if (!(await crowd.swarm.caughtUp(60_000)))
        broken.push(`round ${round + 1}: not all came back`);
      backMs.push(performance.now() - started);
      reads.push((await historyReads(stage.redis)) - readsBefore);
      say(`storm: round ${round + 1}, ${reads.at(-1)} reads, ${backMs.at(-1)!.toFixed(0)} ms`);
    }
    broken.push(...complaints(crowd));
    return {
      rows: [
        {
          ...factRow(
            "storm",
            `reads of history in Redis while ${clients.toLocaleString("en-US")} clients come back`,
            "1",
            String(median(reads)),
            median(reads) <= 1,
          ),
          spread: spreadOf(reads, ""),
        },
        figureRow(
          "storm",
          `until all ${clients.toLocaleString("en-US")} are back and have what they missed (they come within ${JITTER_MS / 1_000} s)`,
          backMs.map((ms) => ms / 1_000),
          " s",
        ),
      ],
      details: [],
      broken,
      raw: { clients, reads, backMs },
    };
  } finally {
    crowd.swarm.cut();
    await server.stop();
  }
}

export const storm: Bench = { name: "storm", run };
