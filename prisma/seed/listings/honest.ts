import { categoryBySlug, DEFAULT_HARD_CAP_MS } from "@loopbid/domain";
import type { AuctionTerms } from "@loopbid/domain";
import { auctionRows } from "../auctions/rows.ts";
import { simulate } from "../auctions/simulate.ts";
import type { Interest } from "../auctions/simulate.ts";
import { simulatePushed } from "../auctions/simulate-pushed.ts";
import type { Person } from "../people/index.ts";
import { random } from "../random.ts";
import type { Random } from "../random.ts";
import type { Lot } from "./model.ts";
import { auctionOffer } from "./offer.ts";
import { orderFor } from "./order.ts";
import { finishFor, picturesFor } from "./pictures.ts";
import type { Plan } from "./plan.ts";
import { asking, worth } from "./price.ts";
import { unfinished } from "./drafts.ts";
import { listingRow } from "./row.ts";
import { specsFor } from "./specs.ts";
import { describe, titleFor, wordsFor } from "./text/index.ts";
import { timesFor } from "./times.ts";

const HOUR_MS = 3_600_000;

export type World = {
  now: number;
  everyone: readonly Person[];
  /** Texts so far, so that no two honest sellers say the same. */
  told: Set<string>;
};

/** Who bids: a few strangers, and in a share of the auctions the demo buyer and rival. */
function biddersFor(plan: Plan, world: World, dice: Random): string[] {
  const strangers = world.everyone.filter(
    (person) =>
      !person.crook && !person.demo && person.id !== plan.seller.id && person.voice !== "shop",
  );
  const chosen = dice.sample(strangers, dice.int(2, 7)).map((person) => person.id);
  const demo = (handle: string): string[] =>
    world.everyone
      .filter((person) => person.handle === handle && person.id !== plan.seller.id)
      .map((person) => person.id);
  const invited = [
    ...(dice.chance(0.16) ? demo("bea_buys") : []),
    ...(dice.chance(0.16) ? demo("remy_rival") : []),
  ];
  return dice.shuffle([...chosen, ...invited]);
}

function interestFor(
  plan: Plan,
  world: World,
  worthCents: number,
  startCents: number,
  dice: Random,
): Interest {
  const bidders = biddersFor(plan, world, dice);
  if (plan.fate === "NO_BIDS") return { bidders, worthCents, tries: 0 };
  if (plan.fate === "SOLD_BY_BUY_NOW") return { bidders, worthCents, tries: 0, buyNow: true };
  if (plan.fate === "RESERVE_MISSED")
    return {
      bidders,
      worthCents: Math.max(worthCents, startCents * 1.05),
      tries: dice.int(6, 20),
      ceilingCents: worthCents * 1.1,
    };
  if (plan.fate === "SOLD_BY_BIDS")
    return { bidders, worthCents: Math.max(worthCents, startCents * 1.1), tries: dice.int(10, 34) };
  const quiet = dice.chance(0.22);
  return {
    bidders,
    worthCents,
    tries: quiet ? dice.int(0, 1) : Math.round(4 + dice.next() ** 2 * 34),
  };
}

function hold(
  lot: Lot,
  plan: Plan,
  world: World,
  worthCents: number,
  publishedAt: number,
  dice: Random,
): void {
  const { listing } = lot;
  const terms: AuctionTerms = {
    sellerId: listing.sellerId,
    startCents: listing.startCents ?? 100,
    reserveCents: listing.reserveCents,
    buyNowCents: listing.buyNowCents,
    startsAt: publishedAt,
    scheduledEndsAt: publishedAt + (listing.durationHours ?? 72) * HOUR_MS,
    hardCapMs: DEFAULT_HARD_CAP_MS,
    secondChanceAllowed: listing.secondChance,
  };
  const interest = interestFor(plan, world, worthCents, terms.startCents, dice);
  const until = plan.state === "LIVE" ? world.now - 1_000 : terms.scheduledEndsAt + 3 * HOUR_MS;
  const history = plan.shill
    ? simulatePushed(terms, { ...interest, shillId: plan.shill.id }, dice)
    : simulate(terms, interest, until, dice);
  const { auction, bids } = auctionRows(listing._id, terms, history);
  lot.auction = auction;
  lot.bids = bids;
  listing.priceCents = auction.priceCents;
  listing.bidCount = auction.bidCount;
  listing.endsAt = auction.effectiveEndsAt;
  listing.closedAt = auction.closedAt;
  listing.updatedAt = auction.updatedAt;
  if (auction.closedAt) listing.state = auction.status === "ENDED_SOLD" ? "SOLD" : "ENDED";
}

/** What an honest seller does that the check holds for a person: a phone number in the text, or a price that is too good. */
function arouse(
  facts: { description: string; priceCents: number },
  worthCents: number,
  dice: Random,
): void {
  if (dice.chance(0.5)) {
    facts.priceCents = Math.max(900, Math.round((worthCents * dice.float(0.34, 0.41)) / 500) * 500);
    facts.description += dice.pick([
      " Priced to go, I need the shelf.",
      " Yes, the price is right, I just want it gone.",
      " Low price because I leave on Friday.",
    ]);
    return;
  }
  const number = `(${dice.pick([503, 615, 206, 617])}) 555-01${dice.int(10, 99)}`;
  facts.description += dice.pick([
    ` You can reach me at ${number} after work.`,
    ` Call ${number} when you are at the gate, the bell is broken.`,
    ` My number is ${number} if you want to look at it first.`,
  ]);
}

/** One honest listing with its auction, bids and order. */
export function honestLot(plan: Plan, world: World): Lot {
  const dice = random(plan.key);
  const { device, seller, grade, state, format } = plan;
  const category = categoryBySlug(device.category);
  if (!category) throw new Error(`unknown category ${device.category}`);
  const finish = finishFor(device, state === "LIVE", dice);
  const specs = specsFor(category, device, grade, finish, dice);
  const times = timesFor(plan, world.now, dice);
  const subject = {
    device,
    finish,
    grade,
    specs,
    place: seller.place,
    year: new Date(world.now).getUTCFullYear(),
  };
  const worthCents = worth(device, grade, specs);
  const priceCents = asking(device, grade, specs, dice);
  const facts = {
    key: plan.key,
    seller,
    device,
    grade,
    specs,
    times,
    state,
    format,
    priceCents,
    title: "",
    description: "",
  };
  const { shippingCents } = listingRow(facts, random(`${plan.key} row`));
  for (let attempt = 0; ; attempt++) {
    const wording = random(`${plan.key} words ${attempt}`);
    const words = wordsFor(subject, wording);
    facts.title = titleFor(seller.voice, subject, words, wording);
    facts.description = describe(seller.voice, words, grade, shippingCents !== null, wording);
    if (!world.told.has(facts.description)) break;
  }
  world.told.add(facts.description);
  if (plan.fate === "HELD") arouse(facts, worthCents, dice);
  const lot: Lot = {
    listing: listingRow(facts, random(`${plan.key} row`)),
    device,
    shots: picturesFor(device, finish, grade, specs, seller.voice, dice),
    fraud: null,
    auction: null,
    bids: [],
    order: null,
    check: null,
    action: null,
    watches: [],
  };
  if (format === "AUCTION") {
    const offer = auctionOffer(worthCents, plan.fate, dice);
    Object.assign(lot.listing, offer, { priceCents: offer.startCents });
    if (times.publishedAt !== null) hold(lot, plan, world, worthCents, times.publishedAt, dice);
  }
  if (state === "DRAFT") unfinished(lot, dice);
  lot.order = orderFor(lot, world, dice);
  return lot;
}
