import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { createRedis } from "@loopbid/core";
import type { ListingRow } from "@loopbid/db";
import { createJobQueue } from "@loopbid/jobs";
import { newListing, newUser } from "../../integration/factories.ts";
import type { AppProcess } from "../processes/app-process.ts";
import type { World } from "../world.ts";

export interface ChecksReport {
  /** How many listings had their verdict when the fault came, and how many were being checked then. */
  done: number;
  active: number;
  /** Ms from the fault until the last one had its verdict. */
  recoveredAfterMs: number;
  problems: string[];
}

const LISTINGS = 40;
const SCAM = "Payment only by gift card before I ship, send me the codes first.";
const HONEST = "Used for a year in a case, the battery holds a full day and the box is included.";
const WITHIN_MS = 100_000;
const DAY_MS = 24 * 3_600_000;

/** Long texts, each its own: a batch of them keeps the model busy for seconds, and no cache knows them. */
function textOf(number: number): string {
  const lines = Array.from({ length: 40 }, (_, line) => `${HONEST} Note ${number}.${line}.`);
  return [...lines, number % 4 === 0 ? SCAM : ""].join(" ");
}

async function publish({ db, stack }: World): Promise<ListingRow[]> {
  const at = new Date();
  const seller = newUser(new Date(at.getTime() - 400 * DAY_MS));
  await db.rows.users.insertOne(seller);
  const listings = Array.from({ length: LISTINGS }, (_, number) =>
    newListing(at, seller._id, {
      state: "PENDING_REVIEW",
      format: "FIXED_PRICE",
      publishedAt: null,
      pendingSince: at,
      description: textOf(number),
    }),
  );
  await db.rows.listings.insertMany(listings);
  const redis = createRedis(stack.redisUrl, "request");
  const jobs = createJobQueue(redis);
  await Promise.all(
    listings.map(({ _id: listingId, version }) =>
      jobs.enqueue("fraud.check-listing", { listingId, version }),
    ),
  );
  await jobs.close();
  redis.disconnect();
  return listings;
}

/** Checks being run now, and how many verdicts there are. */
async function progress({ db, stack }: World, ids: string[]) {
  const redis = createRedis(stack.redisUrl, "request");
  const jobs = createJobQueue(redis);
  const { fraud } = await jobs.depth();
  await jobs.close();
  redis.disconnect();
  return {
    active: fraud["active"] ?? 0,
    done: await db.rows.fraud_checks.count({ listingId: { $in: ids } }),
  };
}

/** What is shown without a verdict of the text model on this version. */
async function shownUnread({ db }: World, ids: string[]): Promise<string[]> {
  const live = await db.rows.listings.find({ _id: { $in: ids }, state: "LIVE" });
  const checks = await db.rows.fraud_checks.find({ listingId: { $in: ids } });
  const read = new Set(
    checks
      .filter(
        ({ verdict, modelVersion }) =>
          verdict === "CLEAR" && modelVersion.startsWith("listing-text@"),
      )
      .map(({ listingId, listingVersion }) => `${listingId} ${listingVersion}`),
  );
  return live
    .filter(({ _id, version }) => !read.has(`${_id} ${version}`))
    .map(({ _id }) => `${_id} is live and nobody read it`);
}

async function problemsOf({ db }: World, listings: readonly ListingRow[]): Promise<string[]> {
  const problems: string[] = [];
  for (const [number, { _id }] of listings.entries()) {
    const checks = await db.rows.fraud_checks.count({ listingId: _id });
    if (checks !== 1) problems.push(`listing ${number} was judged ${checks} times`);
    const state = (await db.rows.listings.findOne({ _id }))?.state;
    const wanted = number % 4 === 0 ? "HELD" : "LIVE";
    if (state !== wanted) problems.push(`listing ${number} is ${state}, not ${wanted}`);
  }
  return problems;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The process ids of the text models of these workers. */
export async function modelsOf(workers: readonly AppProcess[]): Promise<number[]> {
  const found = await Promise.all(
    workers.map(async ({ pid }) => {
      const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
      return children.split(" ").filter(Boolean).map(Number);
    }),
  );
  return found.flat();
}

/**
 * Publishes forty listings, lets `fault` strike while they are being read, and follows them to their verdicts. The
 * processes that it returns must be gone in the end: a model whose worker died finishes what it reads, and no more.
 */
export async function playChecks(
  world: World,
  fault: (world: World) => Promise<number[]>,
  random: () => number,
): Promise<ChecksReport> {
  const listings = await publish(world);
  const ids = listings.map(({ _id }) => _id);
  let before = await progress(world, ids);
  const deadline = Date.now() + WITHIN_MS;
  while (before.active < 10 && Date.now() < deadline) {
    await sleep(20);
    before = await progress(world, ids);
  }
  await sleep(random() * 1_500);
  before = await progress(world, ids);
  const doomed = await fault(world);
  const struck = Date.now();
  const problems = new Set<string>();
  let done = 0;
  while (done < LISTINGS && Date.now() < struck + WITHIN_MS) {
    await sleep(100);
    for (const problem of await shownUnread(world, ids)) problems.add(problem);
    done = await world.db.rows.fraud_checks.count({ listingId: { $in: ids } });
  }
  const recoveredAfterMs = Date.now() - struck;
  if (before.active === 0) problems.add("nothing was being checked when the fault came");
  for (const problem of await problemsOf(world, listings)) problems.add(problem);
  while (doomed.some(isAlive) && Date.now() < struck + WITHIN_MS) await sleep(100);
  if (doomed.some(isAlive)) problems.add("a model outlived its worker");
  // The next round's words are the same, and must not be held as copies of these.
  await world.db.rows.listings.deleteMany({ _id: { $in: ids } });
  return { ...before, recoveredAfterMs, problems: [...problems] };
}
