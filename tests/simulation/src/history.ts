import type { AuctionRow } from "@loopbid/db";
import { auctionEvents } from "@loopbid/realtime";
import { closeDueAuctions, scheduleClose } from "@loopbid/services";
import { checkEnd, checkPages } from "./checks/final.ts";
import type { Schema } from "./database/store.ts";
import type { Plan } from "./plan.ts";
import { playFanOut } from "./fan-out-history.ts";
import { BrokenInvariant } from "./scheduler.ts";
import { BUYERS, LISTING_ID, setUp } from "./world/auction-setup.ts";
import { Bidder } from "./world/bidder.ts";
import { Page } from "./world/page.ts";
import { atWorker, runScript } from "./world/script.ts";
import { STARTS_AT, World } from "./world/world.ts";

const REST_MS = 15_000;
/** Past the end on the slowest clock, too. */
const LONG_AFTER_MS = 6 * 60_000;

export interface Outcome {
  seed: number;
  steps: number;
  counts: Record<string, number>;
  failure: { rule: string; detail: string } | null;
  trace: string[] | null;
}

class BidHistory {
  readonly #plan: Plan;
  readonly #world: World;
  readonly #bidders: Bidder[] = [];

  constructor(world: World, plan: Plan) {
    this.#world = world;
    this.#plan = plan;
  }

  async play(): Promise<void> {
    const { scheduler } = this.#world;
    this.#begin();
    await scheduler.run(() => scheduler.now());
    this.#world.calm();
    await this.#rest();
    await this.#lastBid();
    await this.#end();
    checkEnd(this.#world, broken);
  }

  #begin(): void {
    const { pages } = this.#plan;
    const world = this.#world;
    world.watch();
    world.startAll(this.#plan);
    for (let index = 0; index < pages; index += 1) {
      const page = new Page(world, `person${index + 1}`, BUYERS[index]!);
      world.pages.push(page);
      this.#bidders.push(new Bidder(world, page));
      page.load();
    }
    const context = world.pick("worker")!.context("worker");
    const ends = new Date(STARTS_AT + this.#plan.durationMs);
    void scheduleClose(context, LISTING_ID, ends).catch(() => undefined);
    runScript(world, this.#plan, this.#bidders);
  }

  async #rest(ms = REST_MS): Promise<void> {
    const { scheduler } = this.#world;
    const horizon = scheduler.now() + ms;
    await scheduler.run(() => horizon);
  }

  #auction(): AuctionRow {
    return this.#world.ledger.auction();
  }

  /** Where events were lost, the next one shows it: after it every page is right. */
  async #lastBid(): Promise<void> {
    const { status, effectiveEndsAt, seq } = this.#auction();
    const left = effectiveEndsAt.getTime() - this.#world.scheduler.now();
    if (status !== "LIVE" || left < REST_MS + LONG_AFTER_MS) return;
    const maxCents = 100_000;
    const plan = { key: "the-last-bid", maxCents, twins: 0, retries: 2, again: false };
    const { counts } = this.#world.witness;
    const owed = counts.acks + (this.#askAgain() ? 2 : 1);
    this.#bidders[0]!.bid(plan);
    await this.#rest();
    if (counts.acks < owed) broken("who asks again is answered", `${counts.acks} of ${owed}`);
    if (this.#auction().seq <= seq) broken("a bid in calm times is taken", `seq ${seq}`);
    checkPages(this.#world, broken);
  }

  /** Sends a stored bid once more, one that was taken back if there is one. */
  #askAgain(): boolean {
    const rows = this.#world.ledger.rows().filter((row) => row.idempotencyKey !== null);
    const taken = new Set(this.#world.ledger.rows().flatMap(({ retracts }) => retracts));
    const row = rows.find(({ seq }) => taken.has(seq)) ?? rows.at(-1);
    const bidder = this.#bidders.find(({ page }) => page.person.userId === row?.bidderId);
    if (!row || !bidder) return false;
    const { idempotencyKey: key, maxCents } = row;
    bidder.bid({ key: key!, maxCents: maxCents!, twins: 0, retries: 2, again: false });
    return true;
  }

  async #end(): Promise<void> {
    const world = this.#world;
    for (let sweep = 0; sweep < 3; sweep += 1) {
      world.scheduler.advanceTo(this.#auction().effectiveEndsAt.getTime() + LONG_AFTER_MS);
      atWorker(world, "sweeps", (worker) => closeDueAuctions(worker.context("worker")));
      await this.#rest();
    }
  }
}

function broken(rule: string, detail: string): never {
  throw new BrokenInvariant(rule, detail);
}

/** Plays one history to its end and checks it. The same plan always takes the same steps. */
export async function runHistory(plan: Plan, schema: Schema, trace = false): Promise<Outcome> {
  const { seed, noise } = plan;
  const world = new World({ seed, schema, noise, auctionId: LISTING_ID, trace });
  const outcome = (failure: Outcome["failure"]): Outcome => ({
    seed,
    steps: world.scheduler.steps,
    counts: world.witness.counts,
    failure,
    trace: world.scheduler.trace,
  });
  const crashed = (error: unknown) => {
    world.scheduler.failure ??= error;
  };
  process.on("unhandledRejection", crashed);
  try {
    Object.assign(auctionEvents, { history: plan.history });
    await setUp(world.store, plan, STARTS_AT);
    if (plan.about === "bids") await new BidHistory(world, plan).play();
    else await playFanOut(world, plan);
    return outcome(null);
  } catch (error) {
    if (error instanceof BrokenInvariant) {
      return outcome({ rule: error.rule, detail: error.message });
    }
    return outcome({ rule: "no error", detail: (error as Error).stack ?? String(error) });
  } finally {
    process.off("unhandledRejection", crashed);
  }
}
