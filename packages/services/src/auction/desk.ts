import { UnavailableError } from "@loopbid/core";
import type { Db } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { announce } from "./announce.ts";
import { commitBatch } from "./commit-batch.ts";
import type { DeskOperation, Settled } from "./desk-operation.ts";

const MAX_WAITING = 2_000;
const MAX_BATCH = 256;

interface Waiting {
  operation: DeskOperation;
  resolve: (settled: Settled | Promise<Settled>) => void;
  reject: (error: unknown) => void;
}

/**
 * The mailbox of one auction in this process. All operations that wait are run in arrival order and committed as one
 * batch, so a hot auction pays for one transaction, not one a bid. Nobody is answered before the commit, and a batch's
 * events are on their way before the next batch is committed, so readers get them in the order of seq.
 */
class BiddingDesk {
  readonly #ctx: ServiceContext;
  readonly #auctionId: string;
  #waiting: Waiting[] = [];
  #working = false;

  constructor(ctx: ServiceContext, auctionId: string) {
    this.#ctx = ctx;
    this.#auctionId = auctionId;
  }

  get idle(): boolean {
    return !this.#working && this.#waiting.length === 0;
  }

  submit(operation: DeskOperation): Promise<Settled> {
    if (this.#waiting.length >= MAX_WAITING) {
      throw new UnavailableError("Too many bids at once. Try again in a second.", {
        reason: "DESK_BUSY",
      });
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ operation, resolve, reject });
      if (!this.#working) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MAX_BATCH);
      try {
        const settled = await commitBatch(
          this.#ctx.db,
          this.#auctionId,
          batch.map(({ operation }) => operation),
        );
        const delivered = (await announce(this.#ctx, settled))();
        batch.forEach(({ resolve }, index) => resolve(delivered.then(() => settled[index]!)));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#working = false;
  }
}

const desks = new WeakMap<Db, Map<string, BiddingDesk>>();

/** Hands an operation to the auction's desk in this process; resolves once it is committed and announced. */
export async function atDesk(
  ctx: ServiceContext,
  auctionId: string,
  operation: DeskOperation,
): Promise<Settled> {
  let ofDb = desks.get(ctx.db);
  if (!ofDb) desks.set(ctx.db, (ofDb = new Map()));
  let desk = ofDb.get(auctionId);
  if (!desk) ofDb.set(auctionId, (desk = new BiddingDesk(ctx, auctionId)));
  try {
    return await desk.submit(operation);
  } finally {
    if (desk.idle && ofDb.get(auctionId) === desk) ofDb.delete(auctionId);
  }
}
