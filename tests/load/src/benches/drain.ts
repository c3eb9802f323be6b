import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Bench, BenchContext, BenchResult } from "../bench.ts";
import type { Follower } from "../clients/follower.ts";
import { factRow } from "../report/rows.ts";
import { startLoopbid } from "../servers/contenders.ts";
import { complaints, makeCrowd, publishSteadily } from "./crowd.ts";
import { resume } from "./kills.ts";

/** The product's own spread of a drain, ms, where nothing is set. */
const SPREAD_MS = 10_000;
const EXTRA_MS = 2_000;
const EVENT_MS = 500;

/** A process is told to stop; its clients move to another behind the same address, while events go on. */
async function run(context: BenchContext): Promise<BenchResult> {
  const { stage, quick, say } = context;
  const clients = context.clients ?? (quick ? 100 : 5_000);
  const spreadMs = quick ? 1_000 : SPREAD_MS;
  const env = { DRAIN_SPREAD_MS: String(spreadMs) };
  const first = await startLoopbid(stage, env);
  const second = await startLoopbid(stage, env);
  let told = 0;
  const backAfterMs: number[] = [];
  let asked = 0;
  const broken: string[] = [];
  const move = (follower: Follower) =>
    resume(follower, () => second.port).then(
      () => void backAfterMs.push(performance.now() - told),
      (error: Error) => void broken.push(error.message),
    );
  const crowd = await makeCrowd(context, clients, "bid", {
    // The stock client's way: close, open, subscribe from the last event.
    onReconnect(follower) {
      asked += 1;
      follower.cut();
      void move(follower);
    },
    onLost: (follower) => void move(follower),
  });
  try {
    await crowd.swarm.connect(first.port);
    say(`drain: ${clients} clients`);
    const stop = publishSteadily(crowd.announcer, EVENT_MS);
    await sleep(1_000);
    told = performance.now();
    const exited = once(first.child, "exit");
    first.child.kill("SIGTERM");
    const [code] = (await exited) as [number | null];
    const exitMs = performance.now() - told;
    const patience = told + spreadMs + 60_000;
    while (backAfterMs.length < clients && performance.now() < patience) await sleep(20);
    await stop();
    await crowd.swarm.caughtUp(20_000);
    broken.push(...complaints(crowd));
    if (code !== 0) broken.push(`the drained process exited with ${code}`);
    if (backAfterMs.length !== clients)
      broken.push(`${backAfterMs.length} of ${clients} came back`);
    const lastMs = Math.max(...backAfterMs);
    const size = clients.toLocaleString("en-US");
    return {
      rows: [
        factRow(
          "8",
          `a process with ${size} clients is drained over ${spreadMs / 1_000} s: until the last one follows again`,
          `<= ${(spreadMs + EXTRA_MS) / 1_000} s`,
          `${(lastMs / 1_000).toFixed(1)} s`,
          lastMs <= spreadMs + EXTRA_MS,
        ),
        factRow(
          "8",
          "events lost, repeated or out of order meanwhile",
          "0",
          broken.length === 0 ? "0" : broken.join("; "),
          broken.length === 0,
        ),
      ],
      details: [],
      broken,
      raw: {
        clients,
        spreadMs,
        asked,
        exitMs,
        lastMs,
        published: crowd.announcer.published,
        ...crowd.swarm.totals(),
      },
    };
  } finally {
    crowd.swarm.cut();
    await first.stop();
    await second.stop();
  }
}

export const drain: Bench = { name: "drain", run };
