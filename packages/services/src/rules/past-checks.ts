import { setImmediate as breathe } from "node:timers/promises";
import { type CheckTruth, FRAUD_VERDICTS, type PastCheck } from "@loopbid/domain";
import type { Rows } from "@loopbid/db";

export interface TimeRange {
  from: Date;
  to: Date;
}

export interface PastChecks {
  checks: readonly PastCheck[];
  /** The oldest clear check that was read, where there were more than could be. */
  clearSince: Date | null;
}

const BATCH = 2_000;
/** Flagged checks are few and all read; of clear ones the newest, up to this many altogether. */
const MOST_CHECKS = 150_000;
const MOST_SUSPENDED = 5_000;
const FLAGGED_FIRST = FRAUD_VERDICTS.toReversed();

interface StoredCheck {
  _id: { toHexString(): string };
  listingId: { toHexString(): string };
  createdAt: Date;
  signals: PastCheck["signals"];
}

/** Reads past checks of a range with what is known of them, in batches that leave room for others. */
export async function readPastChecks(
  rows: Rows,
  range: TimeRange,
  most = MOST_CHECKS,
): Promise<PastChecks> {
  const [decisions, suspended] = await Promise.all([
    decisionsSince(rows, range.from),
    listingsOfSuspended(rows),
  ]);
  const checks: PastCheck[] = [];
  for (const verdict of FLAGGED_FIRST) {
    if (checks.length >= most) break;
    const filter = { verdict, createdAt: { $gte: range.from, $lt: range.to } };
    const cursor = rows.fraud_checks.driver.find<StoredCheck>(
      rows.fraud_checks.storedFilter(filter),
      {
        sort: { createdAt: -1 },
        limit: most - checks.length,
        batchSize: BATCH,
        projection: {
          listingId: 1,
          createdAt: 1,
          "signals.key": 1,
          "signals.score": 1,
          "signals.weight": 1,
        },
      },
    );
    for await (const { _id, listingId, createdAt, signals } of cursor) {
      const id = _id.toHexString();
      const listing = listingId.toHexString();
      const undecided: CheckTruth = suspended.has(listing) ? "SUSPENDED" : "UNKNOWN";
      const truth = decisions.get(id) ?? undecided;
      checks.push({ id, listingId: listing, atMs: createdAt.getTime(), signals, truth });
      if (checks.length % BATCH === 0) await breathe();
    }
  }
  const last = checks.length >= most ? checks.at(-1) : undefined;
  return { checks, clearSince: last ? new Date(last.atMs) : null };
}

/** The newest decision on each check. One on a check comes after it. */
async function decisionsSince(rows: Rows, from: Date): Promise<Map<string, CheckTruth>> {
  const cursor = rows.moderation_actions.driver.find<{
    fraudCheckId: { toHexString(): string } | null;
    decision: "APPROVE" | "REMOVE";
  }>(
    { createdAt: { $gte: from }, decision: { $in: ["APPROVE", "REMOVE"] } },
    { sort: { createdAt: 1 }, batchSize: BATCH, projection: { fraudCheckId: 1, decision: 1 } },
  );
  const decisions = new Map<string, CheckTruth>();
  for await (const { fraudCheckId, decision } of cursor)
    if (fraudCheckId)
      decisions.set(fraudCheckId.toHexString(), decision === "REMOVE" ? "REMOVED" : "APPROVED");
  return decisions;
}

async function listingsOfSuspended({ users, listings }: Rows): Promise<Set<string>> {
  const people = await users.find(
    { status: { $in: ["SUSPENDED", "BANNED"] } },
    { sort: { createdAt: -1 }, limit: MOST_SUSPENDED, projection: { status: 1 } },
  );
  if (people.length === 0) return new Set();
  const sold = await listings.find(
    { sellerId: { $in: people.map(({ _id }) => _id) } },
    { projection: { state: 1 } },
  );
  return new Set(sold.map(({ _id }) => _id));
}
