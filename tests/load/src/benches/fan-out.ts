import { setTimeout as sleep } from "node:timers/promises";
import type { Bench, BenchContext, BenchResult, Detail, Row } from "../bench.ts";
import { Announcer } from "../clients/announcer.ts";
import { Latencies } from "../clients/latencies.ts";
import { Swarm } from "../clients/swarm.ts";
import { detailOf, ratioRow } from "../report/rows.ts";
import {
  type Contender,
  type ContenderName,
  CONTENDERS,
  startContender,
} from "../servers/contenders.ts";

/** Deliveries a second, over all clients. */
const RATE = 20_000;
const SHAPES = { single: 1, burst: 10 } as const;
type Shape = keyof typeof SHAPES;

interface Lane {
  contender: Contender;
  announcer: Announcer;
  swarm: Swarm;
  latencies: Latencies;
  rounds: Record<Shape, Round[]>;
}

interface Round {
  usPerDelivery: number;
  p50Ms: number;
  p99Ms: number;
  /** Of the server's core while events came. */
  busy: number;
}

async function openLane(
  name: ContenderName,
  clients: number,
  { stage, profileDir }: BenchContext,
): Promise<Lane> {
  const contender = await startContender(name, stage, profileDir);
  const announcer = new Announcer(stage.redis, contender.listingId, "watchers");
  const latencies = new Latencies();
  const swarm = new Swarm({
    protocol: contender.protocol,
    announcer,
    latencies,
    cookies: await stage.cookies(clients),
    count: clients,
  });
  await swarm.connect(contender.server.port);
  return { contender, announcer, swarm, latencies, rounds: { single: [], burst: [] } };
}

/** `RATE` deliveries a second for `seconds`, `size` events at a time; null where some did not arrive. */
async function play(lane: Lane, size: number, seconds: number): Promise<Round | null> {
  const { announcer, swarm, latencies, contender } = lane;
  const clients = swarm.followers.length;
  const pauseMs = (1_000 * clients * size) / RATE;
  const times = Math.max(1, Math.round((seconds * 1_000) / pauseMs));
  latencies.clear();
  const before = swarm.totals().received;
  const cpuBefore = contender.server.cpuMs();
  const started = performance.now();
  for (let turn = 0; turn < times; turn += 1) {
    await sleep(Math.max(0, started + turn * pauseMs - performance.now()));
    await announcer.publish(size);
  }
  if (!(await swarm.caughtUp(60_000))) return null;
  const wallMs = performance.now() - started;
  const cpuMs = contender.server.cpuMs() - cpuBefore;
  const delivered = swarm.totals().received - before;
  return {
    usPerDelivery: (cpuMs * 1_000) / delivered,
    p50Ms: latencies.percentile(0.5),
    p99Ms: latencies.percentile(0.99),
    busy: cpuMs / wallMs,
  };
}

function detailsOf(lanes: readonly Lane[]): Detail[] {
  return [
    detailOf<Round>(
      "Fan-out, median (lowest to highest)",
      {
        "CPU per delivery": ["usPerDelivery", " us"],
        p50: ["p50Ms", " ms"],
        p99: ["p99Ms", " ms"],
        "of a core": ["busy", ""],
      },
      lanes.flatMap(({ contender: { name }, rounds }) => [
        [`${name}, single`, rounds.single] as const,
        [`${name}, burst`, rounds.burst] as const,
      ]),
    ),
  ];
}

function rowsOf(lanes: readonly Lane[]): Row[] {
  const of = (name: ContenderName, shape: Shape, key: keyof Round) =>
    lanes
      .find(({ contender }) => contender.name === name)
      ?.rounds[shape].map((round) => round[key]);
  const cpu = (target: string, peer: ContenderName, shape: Shape, limit: number | null) =>
    ratioRow(
      target,
      `server CPU per delivered event, ${shape === "single" ? "single events" : "bursts of ten"}, against ${peer}`,
      limit,
      of("loopbid", shape, "usPerDelivery")!,
      of(peer, shape, "usPerDelivery"),
    );
  return [
    cpu("1", "stock tRPC", "single", 0.22),
    cpu("1", "stock tRPC", "burst", 0.22),
    cpu("2", "raw ws", "single", 1),
    cpu("2", "raw ws", "burst", 1),
    cpu("3", "Socket.IO", "single", 0.6),
    cpu("3", "Socket.IO", "burst", 0.6),
    cpu("3", "Go gorilla", "single", 1.5),
    cpu("3", "Go gorilla", "burst", 0.5),
    ...(["single", "burst"] as const).map((shape) =>
      ratioRow(
        "4",
        `p99 event to client at ${RATE.toLocaleString("en-US")} deliveries/s, ${shape === "single" ? "single events" : "bursts of ten"}, against stock tRPC`,
        0.2,
        of("loopbid", shape, "p99Ms")!,
        of("stock tRPC", shape, "p99Ms"),
      ),
    ),
  ];
}

async function run(context: BenchContext): Promise<BenchResult> {
  const { quick, rounds, say } = context;
  const clients = context.clients ?? (quick ? 200 : 2_000);
  const seconds = quick ? 0.5 : 4;
  const lanes: Lane[] = [];
  const broken: string[] = [];
  const skipped: string[] = [];
  try {
    for (const name of CONTENDERS) {
      try {
        lanes.push(await openLane(name, clients, context));
      } catch (error) {
        if (name !== "Go gorilla") throw error;
        skipped.push(`${name}: ${(error as Error).message.split("\n")[0]}`);
      }
      say(`fan-out: ${clients} clients of ${name}`);
    }
    await sleep(500);
    for (const lane of lanes) await play(lane, 1, seconds);
    for (let round = 0; round < rounds; round += 1) {
      for (const shape of ["single", "burst"] as const) {
        // Each round starts with another, so that a slow stretch of the machine hits no one server.
        for (let step = 0; step < lanes.length; step += 1) {
          const lane = lanes[(round + step) % lanes.length]!;
          const measured = await play(lane, SHAPES[shape], seconds);
          if (measured) lane.rounds[shape].push(measured);
          else broken.push(`${lane.contender.name}: not all of round ${round + 1} arrived`);
        }
      }
      say(`fan-out: round ${round + 1} of ${rounds}`);
    }
    for (const { contender, swarm } of lanes) {
      const { missed, repeated } = swarm.totals();
      if (missed + repeated > 0)
        broken.push(`${contender.name}: ${missed} missed, ${repeated} repeated`);
    }
    return {
      rows: rowsOf(lanes),
      details: detailsOf(lanes),
      broken,
      raw: {
        clients,
        seconds,
        skipped,
        frameBytes: Object.fromEntries(
          lanes.map(({ contender, swarm }) => [contender.name, swarm.followers[0]!.frameBytes]),
        ),
        rounds: Object.fromEntries(lanes.map(({ contender, rounds }) => [contender.name, rounds])),
      },
    };
  } finally {
    for (const { swarm, contender } of lanes) {
      swarm.cut();
      await contender.server.stop();
    }
  }
}

export const fanOut: Bench = { name: "fan-out", run };
