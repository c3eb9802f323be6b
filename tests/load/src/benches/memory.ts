import { setTimeout as sleep } from "node:timers/promises";
import type { Bench, BenchContext, BenchResult } from "../bench.ts";
import { Announcer } from "../clients/announcer.ts";
import { Swarm } from "../clients/swarm.ts";
import { detailOf, ratioRow } from "../report/rows.ts";
import { type ContenderName, startContender } from "../servers/contenders.ts";

const NAMES = ["loopbid", "stock tRPC", "Socket.IO"] as const satisfies ContenderName[];

interface PerClient {
  rssKb: number;
  liveKb: number;
}

/**
 * What one more idle client costs: a fresh process takes `clients`, then as many again, and the second ones are counted.
 * What connecting itself needs at its busiest is in both.
 */
async function measure(
  name: ContenderName,
  clients: number,
  { stage }: BenchContext,
): Promise<PerClient> {
  const { server, protocol, listingId } = await startContender(name, stage);
  const announcer = new Announcer(stage.redis, listingId, "watchers");
  const cookies = await stage.cookies(clients * 2);
  const swarmOf = (from: number, count: number) =>
    new Swarm({ protocol, announcer, cookies: cookies.slice(from, from + count), count });
  const warm = swarmOf(clients, clients);
  const swarm = swarmOf(0, clients);
  try {
    await warm.connect(server.port);
    await announcer.publish(3);
    await warm.caughtUp(30_000);
    await sleep(1_000);
    const before = await server.memory("settled");
    await swarm.connect(server.port);
    await announcer.publish(3);
    await swarm.caughtUp(30_000);
    await sleep(1_000);
    const after = await server.memory("settled");
    return {
      rssKb: (after.rss - before.rss) / 1_024 / clients,
      liveKb: (after.live - before.live) / 1_024 / clients,
    };
  } finally {
    warm.cut();
    swarm.cut();
    await server.stop();
  }
}

async function run(context: BenchContext): Promise<BenchResult> {
  const { quick, rounds, say } = context;
  const clients = context.clients ?? (quick ? 300 : 2_000);
  const measured = new Map<ContenderName, PerClient[]>(NAMES.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let step = 0; step < NAMES.length; step += 1) {
      const name = NAMES[(round + step) % NAMES.length]!;
      measured.get(name)!.push(await measure(name, clients, context));
    }
    say(`memory: round ${round + 1} of ${rounds}`);
  }
  const of = (name: ContenderName, key: keyof PerClient) =>
    measured.get(name)!.map((one) => one[key]);
  const what = { rssKb: "resident memory", liveKb: "live heap and buffers" };
  const keys = ["rssKb", "liveKb"] as const;
  return {
    rows: [
      ...keys.flatMap((key) => [
        ratioRow(
          "5",
          `${what[key]} per idle client, against stock tRPC`,
          0.3,
          of("loopbid", key),
          of("stock tRPC", key),
        ),
        ratioRow(
          "5",
          `${what[key]} per idle client, against Socket.IO`,
          0.8,
          of("loopbid", key),
          of("Socket.IO", key),
        ),
      ]),
    ],
    details: [
      detailOf<PerClient>(
        "Memory per idle client, median (lowest to highest)",
        { resident: ["rssKb", " KiB"], live: ["liveKb", " KiB"] },
        NAMES.map((name) => [name, measured.get(name)!] as const),
      ),
    ],
    broken: [],
    raw: { clients, rounds: Object.fromEntries(measured) },
  };
}

export const memory: Bench = { name: "memory", run };
