import { ServiceError } from "@loopbid/core";
import { buyNow, placeBid, retractBids } from "@loopbid/services";
import type { Page } from "./page.ts";
import type { World } from "./world.ts";

/** True for an answer that settles the matter; a lost or a failed one leaves it open. */
function isRefusal(error: unknown): error is ServiceError {
  return (
    error instanceof ServiceError &&
    error.kind !== "UNAVAILABLE" &&
    error.kind !== "TOO_MANY_REQUESTS"
  );
}

export interface BidPlan {
  key: string;
  maxCents: number;
  /** Sends the same bid to another process without waiting for the first answer. */
  twins: number;
  retries: number;
  /** Sends it once more after the answer. */
  again: boolean;
}

/** What a person does on a page, with the retries of a client that got no answer. */
export class Bidder {
  readonly page: Page;
  readonly #world: World;

  constructor(world: World, page: Page) {
    this.#world = world;
    this.page = page;
  }

  bid(plan: BidPlan): void {
    for (let twin = 0; twin <= plan.twins; twin += 1)
      void this.#try(plan, plan.retries, plan.again);
  }

  async #try(plan: BidPlan, retries: number, again: boolean): Promise<void> {
    const { person, name } = this.page;
    const { witness, ledger, scheduler } = this.#world;
    const bid = { bidderId: person.userId, name, key: plan.key, maxCents: plan.maxCents };
    let stored = false;
    const input = {
      listingId: ledger.auctionId,
      maxCents: plan.maxCents,
      idempotencyKey: plan.key,
    };
    try {
      const label = `${name} bids ${plan.maxCents} (${plan.key})`;
      const answer = await this.#world.request(label, async (process) => {
        stored = ledger.rowsOf(person.userId, plan.key).length > 0;
        witness.receives(scheduler.now() + process.skewMs);
        const { seq } = ledger.auction();
        const result = await placeBid(process.context(person), input).catch((error) => {
          witness.refuses(bid, seq, error);
          throw error;
        });
        witness.answers(bid, result);
        return result;
      });
      witness.acknowledged(bid, answer);
      this.page.adopt(answer.head);
      if (again) await this.#try(plan, retries, false);
    } catch (error) {
      this.page.refresh();
      if (isRefusal(error)) return witness.refused(bid, stored, error.message);
      if (error instanceof TypeError || error instanceof RangeError) throw error;
      if (retries === 0) return;
      const wait = this.#world.random.between(0, 2_000);
      scheduler.after(wait, () => void this.#try(plan, retries - 1, again));
    }
  }

  async retract(): Promise<void> {
    const listingId = this.#world.ledger.auctionId;
    const { person, name } = this.page;
    const input = { listingId, reason: "WRONG_AMOUNT" as const };
    await this.#quietly(`${name} retracts`, async (process) => {
      const head = await retractBids(process.context(person), input);
      this.#world.witness.committedUpTo(name, head.seq);
    });
  }

  async buyNow(): Promise<void> {
    const listingId = this.#world.ledger.auctionId;
    const { person, name } = this.page;
    await this.#quietly(`${name} buys now`, async (process) => {
      const order = await buyNow(process.context(person), { listingId });
      this.#world.witness.sold(person.userId, order.cents);
    });
  }

  async #quietly(label: string, handle: Parameters<World["request"]>[1]): Promise<void> {
    await this.#world.request(label, handle).catch(() => undefined);
    this.page.refresh();
  }
}
