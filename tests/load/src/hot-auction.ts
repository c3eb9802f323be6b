import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureSchema, openDb } from "@loopbid/db";
import { startLocalStack } from "@loopbid/local-stack";
import { makeAuctions, makeBidders, proveAll } from "./hot-auction/market.ts";
import { preparePeer } from "./hot-auction/peer.ts";
import type { Measured, Task } from "./hot-auction/task.ts";

export interface HotAuctionOptions {
  /** With a database's name in its path; the database is dropped afterwards. */
  databaseUrl: string;
  redisUrl: string;
  rounds: number;
  /** Bids under way at any time, over all processes. */
  concurrency: number;
}

export interface Row {
  scenario: string;
  side: Task["side"];
  /** Answered bids a second: accepted, or refused because another process's bid was first. */
  answeredPerSecond: number;
  acceptedPerSecond: number;
  failed: number;
  p50Ms: number;
  p99Ms: number;
}

interface Scenario {
  name: string;
  auctions: number;
  processes: number;
  /** A ledger holds about 10,000 bids before the highest amount is reached. */
  bids: Record<Task["side"], number>;
}

const SCENARIOS: Scenario[] = [
  {
    name: "one auction, one process",
    auctions: 1,
    processes: 1,
    bids: { peer: 3_000, ours: 9_000 },
  },
  {
    name: "one auction, two processes",
    auctions: 1,
    processes: 2,
    bids: { peer: 3_000, ours: 9_000 },
  },
  {
    name: "200 auctions, one process",
    auctions: 200,
    processes: 1,
    bids: { peer: 4_000, ours: 6_000 },
  },
];
const BIDDERS = 1_000;

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * q)] ?? 0;
}

const median = (values: readonly number[]) => quantile(values, 0.5);

async function inProcess(task: Task): Promise<Measured> {
  const child = fork(new URL("./hot-auction/child.ts", import.meta.url));
  child.send(task);
  const [measured] = (await once(child, "message")) as [Measured];
  return measured;
}

async function round(
  scenario: Scenario,
  side: Task["side"],
  options: HotAuctionOptions,
  bidderIds: readonly string[],
): Promise<Row> {
  const { databaseUrl, redisUrl, concurrency } = options;
  const { auctions, processes } = scenario;
  const db = openDb({ url: databaseUrl, appName: "load-setup" });
  const auctionIds = await makeAuctions(db, auctions);
  if (side === "peer") await preparePeer(databaseUrl, auctionIds);
  const bids = scenario.bids[side] / processes;
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, part) =>
      inProcess({
        side,
        databaseUrl,
        redisUrl,
        auctionIds,
        bidderIds: bidderIds.filter((_id, index) => index % processes === part),
        bids,
        concurrency: concurrency / processes,
      }),
    ),
  );
  const sum = (of: (part: Measured) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  if (side === "ours" && (await proveAll(db, redisUrl, auctionIds)) !== sum((p) => p.accepted))
    throw new Error("accepted bids are not what the ledger holds");
  await db.close();
  const latencies = parts.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    scenario: scenario.name,
    side,
    answeredPerSecond: sum((part) => (part.accepted + part.tooLow) / part.seconds),
    acceptedPerSecond: sum((part) => part.accepted / part.seconds),
    failed: sum((part) => part.failed),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  };
}

/** Bids a second through the real verb and through the peer, in turn; the median of all rounds. */
export async function measureHotAuction(options: HotAuctionOptions): Promise<Row[]> {
  const db = openDb({ url: options.databaseUrl, appName: "load-setup" });
  await ensureSchema(db);
  const bidderIds = await makeBidders(db, BIDDERS);
  const rows: Row[] = [];
  for (const scenario of SCENARIOS) {
    const rounds: Row[] = [];
    // One more of each, which warms the database up and is not counted.
    for (let number = 0; number <= options.rounds; number += 1)
      for (const side of ["peer", "ours"] as const) {
        const row = await round(scenario, side, options, bidderIds);
        if (number > 0) rounds.push(row);
      }
    for (const side of ["peer", "ours"] as const) {
      const own = rounds.filter((row) => row.side === side);
      rows.push({
        scenario: scenario.name,
        side,
        answeredPerSecond: median(own.map((row) => row.answeredPerSecond)),
        acceptedPerSecond: median(own.map((row) => row.acceptedPerSecond)),
        failed: own.reduce((total, row) => total + row.failed, 0),
        p50Ms: median(own.map((row) => row.p50Ms)),
        p99Ms: median(own.map((row) => row.p99Ms)),
      });
    }
  }
  await db.client.db().dropDatabase();
  await db.close();
  return rows;
}

/** The rows as a table, with each scenario's ratio. */
export function showHotAuction(rows: readonly Row[]): string {
  const peerOf = (row: Row) => rows.find((r) => r.scenario === row.scenario && r.side === "peer")!;
  const lines = rows.map((row) =>
    [
      row.scenario.padEnd(28),
      row.side.padEnd(5),
      row.answeredPerSecond.toFixed(0).padStart(9),
      row.acceptedPerSecond.toFixed(0).padStart(9),
      row.p50Ms.toFixed(1).padStart(8),
      row.p99Ms.toFixed(1).padStart(8),
      String(row.failed).padStart(7),
      row.side === "ours"
        ? `${(row.acceptedPerSecond / peerOf(row).acceptedPerSecond).toFixed(1)}x`.padStart(7)
        : "",
    ].join(" "),
  );
  const head =
    "scenario                     side  answered/s accepted/s  p50 ms   p99 ms  failed   ratio";
  return [head, ...lines].join("\n");
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "5" },
      concurrency: { type: "string", default: "512" },
      database: { type: "string" },
      redis: { type: "string" },
    },
  });
  const dataDir = await mkdtemp(join(tmpdir(), "loopbid-load-"));
  const stack = await startLocalStack({
    dataDir,
    ephemeral: true,
    mongoPort: 0,
    redisPort: 0,
    ...(values.database ? { databaseUrl: values.database } : {}),
    ...(values.redis ? { redisUrl: values.redis } : {}),
    onProgress: (message) => console.error(message),
  });
  const url = new URL(stack.databaseUrl);
  url.pathname = `/load_${Date.now()}`;
  const rows = await measureHotAuction({
    databaseUrl: url.toString(),
    redisUrl: stack.redisUrl,
    rounds: Number(values.rounds),
    concurrency: Number(values.concurrency),
  });
  console.log(showHotAuction(rows));
  await stack.stop();
  await rm(dataDir, { recursive: true, force: true });
}
