import { setTimeout as sleep } from "node:timers/promises";
import { checkLedger, countMails } from "./history/check-ledger.ts";
import { checkHearing } from "./history/check-watcher.ts";
import { readTruth, type Truth } from "./history/read-truth.ts";
import { seededRandom } from "./network/random.ts";
import { Bidder, type Intent } from "./people/bidder.ts";
import { Board } from "./people/board.ts";
import { type Lot, makeLot, makePerson } from "./people/factories.ts";
import { Watcher } from "./people/watcher.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import type { World } from "./world.ts";

export interface Report {
  scenario: string;
  rounds: number;
  seconds: number;
  /** Bids by what became of them; `retried` ones had to be sent more than once. */
  bids: { accepted: number; refused: number; retried: number };
  events: number;
  snapshots: number;
  /** Ledger rows that a watcher was never told of, and those of them at the very end. */
  missed: number;
  missedLast: number;
  mails: { missing: number; doubled: number };
  /** Ms from the last effective end until every auction was closed. */
  closedAfterMs: number;
  problems: string[];
}

const LOTS = 3;
const BIDDERS = 12;
const WATCHERS = 5;
const CAP_MS = 500;
const CLOSED_WITHIN_MS = 30_000;
const SETTLED_WITHIN_MS = 10_000;

async function until(check: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (await check().catch(() => false)) return true;
    await sleep(100);
  }
  return false;
}

async function closed(world: World, lots: readonly Lot[]): Promise<boolean> {
  const ids = lots.map(({ listingId }) => listingId);
  return (await world.db.rows.auctions.count({ _id: { $in: ids }, status: "LIVE" })) === 0;
}

function hearings(watchers: readonly Watcher[], truths: readonly Truth[], scenario: Scenario) {
  const total = { events: 0, snapshots: 0, missed: 0, missedLast: 0 };
  const problems: string[] = [];
  for (const [number, watcher] of watchers.entries()) {
    // A database that is away fails subscriptions too; whoever asks again gets on.
    if (!scenario.mayLoseEvents)
      problems.push(...watcher.errors.map((error) => `watcher ${number}: ${error}`));
    for (const { lot, rows } of truths) {
      const hearing = checkHearing(watcher.heard.get(lot.listingId)!, rows.length);
      total.events += hearing.events;
      total.snapshots += hearing.snapshots;
      total.missed += hearing.missed;
      total.missedLast += hearing.missedLast;
      problems.push(...hearing.problems.map((problem) => `watcher ${number}: ${problem}`));
      if (hearing.missed > 0 && !scenario.mayLoseEvents)
        problems.push(`watcher ${number} missed ${hearing.missed} of ${rows.length} events`);
    }
  }
  return { total, problems };
}

function countBids(intents: readonly Intent[]): Report["bids"] {
  const count = (test: (intent: Intent) => boolean) => intents.filter(test).length;
  return {
    accepted: count(({ outcome }) => outcome.kind === "accepted"),
    refused: count(({ outcome }) => outcome.kind === "refused"),
    retried: count(({ lost }) => lost > 0),
  };
}

/** Plays auctions from the first bid to the last mail under one kind of trouble, and checks what everyone was told. */
export async function playRound(
  world: World,
  scenario: Scenario,
  { seed, seconds = scenario.seconds }: { seed: number; seconds?: number },
): Promise<Report> {
  const random = seededRandom(seed);
  const started = performance.now();
  await scenario.prepare?.({ world, random });
  const seller = await makePerson(world.db);
  const people = await Promise.all(Array.from({ length: BIDDERS }, () => makePerson(world.db)));
  const endsAt = Date.now() + seconds * 1_000 - CAP_MS;
  const lots = await Promise.all(
    Array.from({ length: scenario.lots ?? LOTS }, (_, i) =>
      makeLot(world.db, seller, { endsAt: endsAt + i * 40, capMs: CAP_MS }),
    ),
  );
  const board = new Board();
  const watchers = Array.from(
    { length: WATCHERS },
    () => new Watcher(world.proxy.url, lots, board),
  );
  const bidders = people.map((person) => new Bidder(world.proxy.url, person, board, random));
  const bidding = Promise.all(bidders.map((bidder) => bidder.bidUntilOver(lots, 180)));
  await scenario.run({ world, random, ms: endsAt - Date.now() });
  await world.heal();
  await until(() => closed(world, lots), CLOSED_WITHIN_MS + Math.max(0, endsAt - Date.now()));
  const closedAfterMs = Date.now() - endsAt - CAP_MS;
  for (const { listingId } of lots) board.learnEnd(listingId);
  await bidding;
  const lossy = scenario.mayLoseMails || scenario.mayLoseEvents;
  const settledWithinMs = lossy ? SETTLED_WITHIN_MS / 2 : SETTLED_WITHIN_MS;
  await until(async () => {
    const truths = await Promise.all(lots.map((lot) => readTruth(world.db, lot)));
    return truths.every(
      (truth) =>
        countMails(truth).missing === 0 &&
        watchers.every((watcher) => watcher.lastSeqOf(truth.lot.listingId) === truth.rows.length),
    );
  }, settledWithinMs);
  const truths = await Promise.all(lots.map((lot) => readTruth(world.db, lot)));
  const intents = bidders.flatMap((bidder) => bidder.intents);
  const heard = hearings(watchers, truths, scenario);
  const problems = [
    ...truths.flatMap((truth) => checkLedger(truth, intents, board)),
    ...heard.problems,
  ];
  problems.push(...[...world.ws, ...world.workers].flatMap((app) => app.takeCrashes()));
  const mails = { missing: 0, doubled: 0 };
  for (const truth of truths) {
    const own = countMails(truth);
    mails.missing += own.missing;
    mails.doubled += own.doubled;
    const asked = await watchers[0]!.askSeqOf(truth.lot.listingId).catch((error) => String(error));
    if (asked !== truth.rows.length)
      problems.push(`the head says ${asked}, the ledger ${truth.rows.length}`);
  }
  if (mails.missing > 0 && !scenario.mayLoseMails)
    problems.push(`${mails.missing} mails of a sale never came`);
  if (mails.doubled > 0) problems.push(`${mails.doubled} mails of a sale came twice`);
  await Promise.all([...watchers, ...bidders].map((person) => person.close()));
  if (problems.length > 0)
    for (const { name, output } of [...world.ws, ...world.workers])
      console.error(`--- ${name}\n${output.slice(-2_000)}`);
  return {
    scenario: scenario.name,
    rounds: 1,
    seconds: Math.round((performance.now() - started) / 1_000),
    bids: countBids(intents),
    ...heard.total,
    mails,
    closedAfterMs,
    problems,
  };
}
