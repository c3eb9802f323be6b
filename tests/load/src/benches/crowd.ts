import { setTimeout as sleep } from "node:timers/promises";
import type { BenchContext } from "../bench.ts";
import { Announcer, type EventKind } from "../clients/announcer.ts";
import type { FollowerOptions } from "../clients/follower.ts";
import { loopbid } from "../clients/protocol.ts";
import { Swarm } from "../clients/swarm.ts";

/** So many signed-in clients of one auction of the product; they are not connected yet. */
export async function makeCrowd(
  { stage }: BenchContext,
  count: number,
  kind: EventKind,
  options: Pick<FollowerOptions, "latencies" | "onLost" | "onReconnect"> = {},
): Promise<{ announcer: Announcer; swarm: Swarm }> {
  const announcer = new Announcer(stage.redis, await stage.makeListing(), kind);
  // Before the first event there is nothing to resume from: who is cut then starts with a new snapshot.
  await announcer.publish(1);
  const cookies = await stage.cookies(count);
  return {
    announcer,
    swarm: new Swarm({ ...options, protocol: loopbid, announcer, cookies, count }),
  };
}

/** Publishes one event every `everyMs` until told to stop; that resolves once the last one is with Redis. */
export function publishSteadily(announcer: Announcer, everyMs: number): () => Promise<void> {
  let going = true;
  const started = performance.now();
  const work = (async () => {
    for (let turn = 0; going; turn += 1) {
      await sleep(Math.max(0, started + turn * everyMs - performance.now()));
      await announcer.publish(1);
    }
  })();
  return () => {
    going = false;
    return work;
  };
}

/** What is wrong with what the clients got; empty where each got every event once and in order. */
export function complaints({ swarm, announcer }: { swarm: Swarm; announcer: Announcer }): string[] {
  const { missed, repeated, reloads, received } = swarm.totals();
  const expected = (announcer.published - 1) * swarm.followers.length;
  if (received === expected && missed + repeated + reloads === 0) return [];
  return [
    `${received} of ${expected} delivered, ${missed} missed, ${repeated} repeated, ${reloads} reloads`,
  ];
}
