import { closeAuction, closeDueAuctions, endAuctionEarly } from "@loopbid/services";
import type { Item } from "../plan.ts";
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

const DOES: { [Name in Item["do"]]: Does<Name> } = {
  bid(_world, { page, over, exactly, twins, retries, again }, bidders, index) {
    const bidder = bidders[page]!;
    const least = bidder.page.head?.viewer.minimumNextCents ?? 10_000;
    const maxCents = exactly ?? least + over;
    bidder.bid({ key: `bid-number-${index}`, maxCents, twins, retries, again });
  },
  retract: (_world, { page }, bidders) => void bidders[page]!.retract(),
  "buy now": (_world, { page }, bidders) => void bidders[page]!.buyNow(),
  cut: (_world, { page }, bidders) => bidders[page]!.page.cut(),
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
  wait: (world, { ms }) => world.scheduler.advanceTo(world.scheduler.now() + ms),
  "go to"(world, { beforeEndMs }) {
    const endsAt = world.ledger.auction().effectiveEndsAt.getTime();
    world.scheduler.advanceTo(endsAt - beforeEndMs);
  },
};

export function perform(world: World, item: Item, bidders: readonly Bidder[], index: number): void {
  const does = DOES[item.do] as Does<Item["do"]>;
  does(world, item as never, bidders, index);
}
