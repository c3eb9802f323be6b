import { setTimeout as sleep } from "node:timers/promises";
import type { Bench, BenchContext, BenchResult } from "../bench.ts";
import type { Announcer } from "../clients/announcer.ts";
import { Latencies } from "../clients/latencies.ts";
import type { Swarm } from "../clients/swarm.ts";
import { median } from "../report/numbers.ts";
import { detailOf, figureRow, ratioRow } from "../report/rows.ts";
import { startLoopbid } from "../servers/contenders.ts";
import type { Server } from "../servers/server.ts";
import { makeCrowd } from "./crowd.ts";

const RATE = 20_000;
const CAP_KB = 256;

/** Open connections, as the process itself counts them. */
async function connections({ port }: Server): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^loopbid_ws_connections\{[^}]*\} (\d+)/m.exec(text)?.[1]);
}

interface Cost {
  /** Live memory per stalled client at its highest, KiB. */
  peakKb: number;
  /** Events until the first of them was cut; 0 where none was. */
  eventsUntilCut: number;
  cut: number;
}

/** Publishes in portions that one reading client confirms, and looks at the server's memory after each. */
async function cost(context: BenchContext, stalledCount: number, events: number): Promise<Cost> {
  const server = await startLoopbid(context.stage);
  const { announcer, swarm } = await makeCrowd(context, stalledCount + 1, "bid");
  const [witness, ...stalled] = swarm.followers as [Swarm["followers"][0], ...Swarm["followers"]];
  try {
    await swarm.connect(server.port);
    await announcer.publish(100);
    await swarm.caughtUp(10_000);
    for (const follower of stalled) follower.stall();
    const { live } = await server.memory("live");
    const result: Cost = { peakKb: 0, eventsUntilCut: 0, cut: 0 };
    const portion = 250;
    for (let made = 0; made < events; made += portion) {
      await announcer.publish(portion);
      while (witness.last < announcer.published) await sleep(5);
      const report = await server.memory("live");
      result.peakKb = Math.max(result.peakKb, (report.live - live) / 1_024 / stalledCount);
      result.cut = stalledCount + 1 - (await connections(server));
      if (result.cut > 0) result.eventsUntilCut ||= made + portion;
    }
    return result;
  } finally {
    swarm.cut();
    await server.stop();
  }
}

/** p99 of reading clients; beside `stalledCount` that stopped reading, which reach the cap while it is measured. */
async function p99(
  context: BenchContext,
  readers: number,
  stalledCount: number,
  prefill: number,
): Promise<number> {
  const server = await startLoopbid(context.stage);
  const latencies = new Latencies();
  const { announcer, swarm } = await makeCrowd(context, readers + stalledCount, "bid", {
    latencies,
  });
  const stalled = swarm.followers.slice(readers);
  const reading = swarm.followers.slice(0, readers);
  const caughtUp = async () => {
    while (reading.some(({ last }) => last < announcer.published)) await sleep(5);
  };
  try {
    await swarm.connect(server.port);
    await announcer.publish(1);
    await caughtUp();
    for (const follower of stalled) follower.stall();
    for (let made = 0; made < prefill; made += 250) {
      await announcer.publish(250);
      await caughtUp();
    }
    latencies.clear();
    await steady(announcer, readers, context.quick ? 2 : 6);
    await caughtUp();
    return latencies.percentile(0.99);
  } finally {
    swarm.cut();
    await server.stop();
  }
}

async function steady(announcer: Announcer, readers: number, seconds: number): Promise<void> {
  const pauseMs = (1_000 * readers) / RATE;
  const started = performance.now();
  for (let turn = 0; turn * pauseMs < seconds * 1_000; turn += 1) {
    await sleep(Math.max(0, started + turn * pauseMs - performance.now()));
    await announcer.publish(1);
  }
}

async function run(context: BenchContext): Promise<BenchResult> {
  const { quick, rounds, say } = context;
  const stalledCount = quick ? 10 : 50;
  const readers = context.clients ?? (quick ? 50 : 200);
  const events = 10_000;
  const first = await cost(context, stalledCount, events);
  say(
    `stalled: ${first.cut} of ${stalledCount} cut, the first after ${first.eventsUntilCut} events`,
  );
  const costs = [first];
  const beside: number[] = [];
  const alone: number[] = [];
  // They reach the cap in the middle of the measurement.
  const prefill = Math.max(0, first.eventsUntilCut - (quick ? 400 : 600));
  const few = quick ? 2 : 10;
  for (let round = 0; round < rounds; round += 1) {
    const kinds = round % 2 === 0 ? [few, 0] : [0, few];
    for (const count of kinds)
      (count > 0 ? beside : alone).push(await p99(context, readers, count, prefill));
    if (round > 0 && !quick) costs.push(await cost(context, stalledCount, events));
    say(`stalled: round ${round + 1} of ${rounds}`);
  }
  return {
    rows: [
      figureRow(
        "6",
        "memory that a client which never reads costs at most, live after a collection",
        costs.map(({ peakKb }) => peakKb),
        " KiB",
        CAP_KB,
      ),
      ratioRow(
        "6",
        `p99 of ${readers} readers beside ${few} that never read, against without them`,
        1.1,
        beside,
        alone,
      ),
    ],
    details: [
      detailOf<{ p99: number }>(
        "Readers' p99 beside clients that never read, median (lowest to highest)",
        { p99: ["p99", " ms"] },
        [
          ["alone", alone.map((p99) => ({ p99 }))],
          ["beside them", beside.map((p99) => ({ p99 }))],
        ],
      ),
    ],
    broken: costs.some(({ cut }) => cut < stalledCount)
      ? [`only ${median(costs.map(({ cut }) => cut))} of ${stalledCount} that never read were cut`]
      : [],
    raw: { stalledCount, readers, prefill, costs, beside, alone },
  };
}

export const stalled: Bench = { name: "stalled", run };
