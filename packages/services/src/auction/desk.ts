import { TooManyRequestsError, UnavailableError } from "@loopbid/core";
import { type Db, MAX_BLOCK_ROWS } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { announce } from "./announce.ts";
import { type Committed, commitBatch } from "./commit-batch.ts";
import { deskMetrics } from "./desk-metrics.ts";
import type { DeskOperation, DeskState, Settled } from "./desk-operation.ts";
import { type DeskPort, systemPort } from "./desk-port.ts";

const MAX_WAITING_BIDS = 4_000;
/** Room that bids cannot take, so that a flood of them does not keep an auction from being closed. */
const MAX_WAITING = MAX_WAITING_BIDS + 100;
/** Nobody types faster; a script that does leaves the rest of the queue to others. */
const MAX_WAITING_A_BIDDER = 32;

/** How long a quiet desk trusts its last commit; after that another process has probably been here. */
const REMEMBER_MS = 2_000;
/** Quiet desks are kept in memory up to so many. */
const MAX_DESKS = 2_000;

/** How long a committed batch waits at most for a good moment to be announced. */
const TELL_WITHIN_MS = 10;

interface Waiting {
  operation: DeskOperation;
  resolve: (settled: Settled) => void;
  reject: (error: unknown) => void;
}

type Outcome = { committed: Committed } | { error: unknown };

/**
 * The mailbox of one auction in this process. All operations that wait are run in arrival order and committed as one
 * batch, so a hot auction pays for one transaction, not one a bid. Nobody is answered before the commit. A batch is
 * announced while the next one is at the database, and always before it, so readers get events in the order of seq.
 */
class BiddingDesk {
  readonly #ctx: ServiceContext;
  readonly #auctionId: string;
  readonly #port: DeskPort;
  readonly #ofBidder = new Map<string, number>();
  #waiting: Waiting[] = [];
  #working = false;
  #state: { committed: DeskState; at: number } | undefined;
  #onTheirWay: Promise<unknown> = Promise.resolve();

  constructor(ctx: ServiceContext, auctionId: string) {
    this.#ctx = ctx;
    this.#auctionId = auctionId;
    this.#port = ctx.deskPort ?? systemPort;
  }

  get idle(): boolean {
    return !this.#working && this.#waiting.length === 0;
  }

  submit(operation: DeskOperation): Promise<Settled> {
    this.#admit(operation.idempotency?.bidderId);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ operation, resolve, reject });
      deskMetrics.waiting.inc();
      if (!this.#working) void this.#work();
    });
  }

  #admit(bidderId: string | undefined): void {
    const own = bidderId === undefined ? 0 : (this.#ofBidder.get(bidderId) ?? 0);
    if (own >= MAX_WAITING_A_BIDDER) {
      deskMetrics.refused.inc({ reason: "bidder" });
      throw new TooManyRequestsError("You have many bids waiting here. Wait for their answers.", {
        reason: "TOO_MANY_WAITING",
      });
    }
    const limit = bidderId === undefined ? MAX_WAITING : MAX_WAITING_BIDS;
    if (this.#waiting.length >= limit) {
      deskMetrics.refused.inc({ reason: "desk" });
      throw new UnavailableError("Too many bids at once. Try again in a second.", {
        reason: "DESK_BUSY",
      });
    }
    if (bidderId !== undefined) this.#ofBidder.set(bidderId, own + 1);
  }

  #take(): Waiting[] {
    const batch = this.#waiting.splice(0, MAX_BLOCK_ROWS);
    deskMetrics.waiting.dec(batch.length);
    deskMetrics.batch.observe(batch.length);
    for (const { operation } of batch) {
      const bidderId = operation.idempotency?.bidderId;
      if (bidderId === undefined) continue;
      const left = this.#ofBidder.get(bidderId)! - 1;
      if (left > 0) this.#ofBidder.set(bidderId, left);
      else this.#ofBidder.delete(bidderId);
    }
    return batch;
  }

  async #work(): Promise<void> {
    this.#working = true;
    let untold: (() => void) | undefined;
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      const sent = Promise.withResolvers<void>();
      const committing = this.#commit(batch, sent.resolve);
      if (untold) {
        // Best while the database is busy with the block; a database that hangs must not hold up what it committed.
        await Promise.race([sent.promise, committing, this.#port.pause(TELL_WITHIN_MS)]);
        await this.#port.nextTurn();
        untold();
      }
      const outcome = await committing;
      untold = () => this.#tell(batch, outcome);
    }
    // Before the answers: who bids again on hearing one finds a desk that works again.
    this.#working = false;
    untold?.();
  }

  async #commit(batch: readonly Waiting[], onBlockSent: () => void): Promise<Outcome> {
    const { db, now } = this.#ctx;
    const started = this.#port.timer();
    const operations = batch.map(({ operation }) => operation);
    const fresh = this.#state && started - this.#state.at < REMEMBER_MS;
    const from = fresh ? this.#state?.committed : undefined;
    const options = { now, from, port: this.#port, onBlockSent };
    this.#state = undefined;
    try {
      const committed = await commitBatch(db, this.#auctionId, operations, options);
      const { next } = committed;
      if (next) this.#state = { committed: next, at: this.#port.timer() };
      return { committed };
    } catch (error) {
      return { error };
    } finally {
      deskMetrics.commit.observe((this.#port.timer() - started) / 1_000);
    }
  }

  #tell(batch: readonly Waiting[], outcome: Outcome): void {
    if ("error" in outcome) {
      for (const { reject } of batch) reject(outcome.error);
      return;
    }
    const { settled } = outcome.committed;
    const answer = () => batch.forEach(({ resolve }, index) => resolve(settled[index]!));
    const announced = this.#onTheirWay.then(() => announce(this.#ctx, settled));
    // What was committed stands, whatever becomes of its events.
    this.#onTheirWay = announced.catch(() => undefined);
    void announced.then((delivered) => delivered()).then(answer, answer);
  }
}

const desks = new WeakMap<Db, Map<string, BiddingDesk>>();

function forgetQuiet(ofDb: Map<string, BiddingDesk>): void {
  for (const [auctionId, desk] of ofDb) {
    if (ofDb.size <= MAX_DESKS / 2) return;
    if (desk.idle) ofDb.delete(auctionId);
  }
}

/**
 * Hands an operation to the auction's desk in this process; resolves once it is committed and announced.
 * @throws UnavailableError (DESK_BUSY) where too many wait, TooManyRequestsError where too many of one bidder do.
 */
export async function atDesk(
  ctx: ServiceContext,
  auctionId: string,
  operation: DeskOperation,
): Promise<Settled> {
  let ofDb = desks.get(ctx.db);
  if (!ofDb) desks.set(ctx.db, (ofDb = new Map()));
  const desk = ofDb.get(auctionId) ?? new BiddingDesk(ctx, auctionId);
  // The one that was used last is the last in the map.
  ofDb.delete(auctionId);
  ofDb.set(auctionId, desk);
  if (ofDb.size > MAX_DESKS) forgetQuiet(ofDb);
  return desk.submit(operation);
}
