import { auctionEvents } from "@loopbid/realtime";
import { closeAuction, closeDueAuctions, endAuctionEarly } from "@loopbid/services";
import type { AuctionEvent } from "@loopbid/validators";
import { atOnce, rowsOf } from "../database/rows.ts";
import { DirectView } from "../database/views.ts";
import type { Item, Plan } from "../plan.ts";
import { Lane, type Owner } from "../scheduler.ts";
import { SELLER } from "./auction-setup.ts";
import type { Bidder } from "./bidder.ts";
import type { SimProcess } from "./process.ts";
import type { World } from "./world.ts";

type Does<Name extends Item["do"]> = (
  world: World,
  item: Extract<Item, { do: Name }>,
  bidders: readonly Bidder[],
  index: number,
) => void;

/** Work that a worker does by itself; what fails is tried again by the next sweep. */
export function atWorker(
  world: World,
  label: string,
  work: (at: SimProcess) => Promise<unknown>,
): void {
  const worker = world.pick("worker");
  if (!worker) return;
  const run = () => void work(worker).catch(() => undefined);
  world.scheduler.add({ owner: worker, label, run });
}

function auctionKeys(world: World): string[] {
  return world.redis.keys().filter((key) => key.includes(world.ledger.auctionId));
}

/** One more watcher, so many times: committed, and then told. */
async function count(world: World, worker: SimProcess, times: number): Promise<void> {
  const { auctionId: listingId } = world.ledger;
  const rows = rowsOf(new DirectView(world.store), atOnce);
  const from = world.ledger.listing().watcherCount;
  const counts = Array.from({ length: times }, (_, index) => from + index + 1);
  await rows.listings.updateOne({ _id: listingId }, { $set: { watcherCount: from + times } });
  const events = counts.map((watcherCount) => ({ kind: "watchers", listingId, watcherCount }));
  const { publisher } = worker.context("worker");
  await publisher.publishAll(auctionEvents, listingId, events as AuctionEvent[]);
}

const DOES: { [Name in Item["do"]]: Does<Name> } = {
  bid(_world, { page, over, exactly, twins, retries, again }, bidders, index) {
    const bidder = bidders[page]!;
    const least = bidder.page.head?.viewer.minimumNextCents ?? 10_000;
    const maxCents = exactly ?? least + over;
    bidder.bid({ key: `bid-number-${index}`, maxCents, twins, retries, again });
  },
  retract: (_world, { page }, bidders) => void bidders[page]!.retract(),
  "buy now": (_world, { page }, bidders) => void bidders[page]!.buyNow(),
  cut: (world, { page }) => world.followers[page]!.cut(),
  "end early"(world) {
    const listingId = world.ledger.auctionId;
    const end = (process: SimProcess) => endAuctionEarly(process.context(SELLER), { listingId });
    void world.request("the seller ends early", end).catch(() => undefined);
  },
  sweep: (world) =>
    atWorker(world, "sweeps", (worker) => closeDueAuctions(worker.context("worker"))),
  "close twice"(world) {
    const { auctionId: listingId } = world.ledger;
    for (let twice = 0; twice < 2; twice += 1) {
      atWorker(world, "closes", (worker) => closeAuction(worker.context("worker"), { listingId }));
    }
  },
  flush(world, { skewMs }) {
    world.redis.flush(skewMs);
    world.jobs.flush();
  },
  "restart redis"(world, { skewMs }) {
    world.redis.flush(skewMs);
    world.jobs.flush();
    for (const process of world.processes) {
      for (const connection of process?.connections ?? []) connection.lose();
    }
  },
  crash: (world, { process }) => world.crash(process),
  "lose redis": (world, { process, times, speeds }) =>
    world.processes[process]?.loseSubscriber(times, speeds),
  trim: (world, { keep }) =>
    world.redis.trim(`history:rt:auction.events:${world.ledger.auctionId}`, keep),
  evict(world, { which }) {
    const key = auctionKeys(world)[which];
    if (key) world.redis.evict(key);
  },
  slow(world, { process, speed }) {
    const slowed = world.processes[process];
    if (slowed) slowed.speed = speed;
  },
  publish: (world, { events }) =>
    atWorker(world, `tells ${events}`, (worker) => count(world, worker, events)),
  viewers(world, { viewers }) {
    const tell = (worker: SimProcess) => worker.tellViewers(world.ledger.auctionId, viewers);
    atWorker(world, `tells of ${viewers} viewers`, tell);
  },
  wait: (world, { ms }) => world.scheduler.advanceTo(world.scheduler.now() + ms),
  "go to"(world, { beforeEndMs }) {
    const endsAt = world.ledger.auction().effectiveEndsAt.getTime();
    world.scheduler.advanceTo(endsAt - beforeEndMs);
  },
};

export function perform(
  world: World,
  item: Item,
  bidders: readonly Bidder[] = [],
  index = 0,
): void {
  const does = DOES[item.do] as Does<Item["do"]>;
  does(world, item as never, bidders, index);
}

/** The items of a plan, in their order, at a pace of their own. */
export function runScript(world: World, plan: Plan, bidders: readonly Bidder[]): void {
  const owner: Owner = { name: "script", speed: plan.pace };
  const script = new Lane(world.scheduler);
  for (const [index, item] of plan.items.entries()) {
    const run = () => perform(world, item, bidders, index);
    script.push({ owner, label: JSON.stringify(item), run });
  }
}
