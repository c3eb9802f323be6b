import { fork } from "node:child_process";
import { once } from "node:events";
import { openDb } from "@loopbid/db";
import { makeAuctions, makeBidders, proveAll } from "./hot-auction/market.ts";
import { preparePeer } from "./hot-auction/peer.ts";
import type { Measured, Task } from "./hot-auction/task.ts";

export interface HotAuctionOptions {
  /** With a database's name in its path. */
  databaseUrl: string;
  redisUrl: string;
  rounds: number;
  /** Share of the full number of bids, and of those under way at once. */
  scale: number;
  say(message: string): void;
}

/** What one side did in one round. */
export interface BidRound {
  /** Accepted bids a second. */
  acceptedPerSecond: number;
  /** Bids that failed: neither accepted nor refused because another was first. */
  failed: number;
  p50Ms: number;
  p99Ms: number;
}

export interface Scenario {
  name: string;
  auctions: number;
  processes: number;
  /** Bids under way at any time, over all processes. */
  concurrency: number;
  /** A ledger holds about 10,000 bids before the highest amount is reached. */
  bids: Record<Task["side"], number>;
}

export interface ScenarioRounds {
  scenario: Scenario;
  peer: BidRound[];
  ours: BidRound[];
}

const hot = { auctions: 1, bids: { peer: 3_000, ours: 9_000 } };
const SCENARIOS: Scenario[] = [
  { ...hot, name: "one auction, 2,000 bids under way", processes: 1, concurrency: 2_000 },
  { ...hot, name: "one auction, 500 bids under way", processes: 1, concurrency: 500 },
  { ...hot, name: "one auction, two processes", processes: 2, concurrency: 2_000 },
  {
    name: "200 auctions",
    auctions: 200,
    processes: 1,
    concurrency: 500,
    bids: { peer: 4_000, ours: 4_000 },
  },
];
const BIDDERS = 1_000;

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * q)] ?? 0;
}

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
): Promise<BidRound> {
  const { databaseUrl, redisUrl } = options;
  const { processes } = scenario;
  const auctions = Math.ceil(scenario.auctions * options.scale);
  const concurrency = Math.ceil(scenario.concurrency * options.scale);
  const db = openDb({ url: databaseUrl, appName: "load-setup" });
  const auctionIds = await makeAuctions(db, auctions);
  if (side === "peer") await preparePeer(databaseUrl, auctionIds);
  const bids = Math.ceil((scenario.bids[side] * options.scale) / processes);
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
    acceptedPerSecond: sum((part) => part.accepted / part.seconds),
    failed: sum((part) => part.failed),
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  };
}

/** Bids a second through the real verb and through the peer, in turn. */
export async function measureHotAuction(options: HotAuctionOptions): Promise<ScenarioRounds[]> {
  const db = openDb({ url: options.databaseUrl, appName: "load-setup" });
  const bidderIds = await makeBidders(db, BIDDERS);
  await db.close();
  const results: ScenarioRounds[] = [];
  for (const scenario of SCENARIOS) {
    const result: ScenarioRounds = { scenario, peer: [], ours: [] };
    // One more of each, which warms the database up and is not counted; small runs are for no figures.
    const first = options.scale < 1 ? 1 : 0;
    for (let number = first; number <= options.rounds; number += 1) {
      for (const side of ["peer", "ours"] as const) {
        const measured = await round(scenario, side, options, bidderIds);
        options.say(`${scenario.name}, ${side}: ${measured.acceptedPerSecond.toFixed(0)} bids/s`);
        if (number > 0) result[side].push(measured);
      }
    }
    results.push(result);
  }
  return results;
}
