import type { Bench, BenchContext, BenchResult, Row } from "../bench.ts";
import { measureHotAuction, type ScenarioRounds } from "../hot-auction.ts";
import { median, ratios, show, spreadOf } from "../report/numbers.ts";
import { detailOf } from "../report/rows.ts";

const GOAL = 10;

/** The goal is for a hot auction served by one process; the other scenarios show what it costs elsewhere. */
function rowOf({ scenario, peer, ours }: ScenarioRounds): Row {
  const isGoal = scenario.auctions === 1 && scenario.processes === 1;
  const quotients = ratios(
    ours.map(({ acceptedPerSecond }) => acceptedPerSecond),
    peer.map(({ acceptedPerSecond }) => acceptedPerSecond),
  );
  const middle = median(quotients);
  return {
    target: "9",
    what: `bids/s, ${scenario.name}, against one findOneAndUpdate a bid`,
    goal: isGoal ? `>= ${GOAL}x` : "",
    measured: show(middle, "x"),
    spread: spreadOf(quotients, "x"),
    met: isGoal ? middle >= GOAL : null,
  };
}

async function run({ stage, rounds, quick, say }: BenchContext): Promise<BenchResult> {
  const results = await measureHotAuction({
    databaseUrl: stage.databaseUrl,
    redisUrl: stage.redisUrl,
    rounds,
    scale: quick ? 0.05 : 1,
    say,
  });
  const failed = results.flatMap(({ scenario, ours }) =>
    ours
      .filter((each) => each.failed > 0)
      .map((each) => `${scenario.name}: ${each.failed} bids failed`),
  );
  return {
    rows: results.map(rowOf),
    details: [
      detailOf(
        "Bids",
        {
          "bids/s": ["acceptedPerSecond", ""],
          p50: ["p50Ms", " ms"],
          p99: ["p99Ms", " ms"],
        },
        results.flatMap(({ scenario, peer, ours }) => [
          [`${scenario.name}, findOneAndUpdate`, peer] as const,
          [`${scenario.name}, Loopbid`, ours] as const,
        ]),
      ),
    ],
    raw: { bids: results },
    broken: failed,
  };
}

/** Accepted bids a second through the real verb, with its events, against a write or two a bid. */
export const bids: Bench = { name: "bids", run };
