import { type AuctionRecord, type ShillEdge, tallyEdges } from "@loopbid/services";

const DAY = 24 * 3_600_000;
const SELLERS = 40;
const BIDDERS = 400;
const AUCTIONS = 700;

export interface Person {
  id: string;
  createdAt: number;
}

interface Bidder extends Person {
  /** What the person pays of what a thing is worth: some bid too low for long. */
  generosity: number;
  /** The seller whose shop the person watches, and how often the person looks there rather than anywhere. */
  favourite: string;
  faith: number;
  /** Bids at the end rather than as soon as seen. */
  sniper: boolean;
  activity: number;
}

export interface Market {
  edges: Map<string, ShillEdge[]>;
  /** `bidder:seller` of every injected shill. */
  shills: Set<string>;
}

/** mulberry32: the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 90 days of a market; `rings` are how many shills work for each of the first sellers. */
export function simulateMarket(seed: number, rings: readonly number[] = []): Market {
  const random = seeded(seed);
  const seller = () => `s${Math.floor(random() ** 1.7 * SELLERS)}`;
  const sellers = new Map(
    Array.from({ length: SELLERS }, (_, index) => [`s${index}`, -random() * 700 * DAY]),
  );
  const bidders = Array.from({ length: BIDDERS }, (_, index): Bidder => {
    const fan = random() < 0.15;
    return {
      id: `b${index}`,
      createdAt: -random() * 700 * DAY,
      generosity: 0.65 + 0.5 * random(),
      favourite: seller(),
      faith: fan ? 0.5 + 0.5 * random() : 0,
      sniper: random() < 0.4,
      activity: random() ** 2,
    };
  });
  const auctions: AuctionRecord[] = [];
  const shills = new Set<string>();
  for (let index = 0; index < AUCTIONS; index += 1) {
    // Every shilled seller has enough auctions for a shill to be worth an account.
    const sellerId = index < rings.length * 18 ? `s${index % rings.length}` : seller();
    const size = rings[Number(sellerId.slice(1))] ?? 0;
    const crowd = bidders.filter(({ favourite, faith, activity }) => {
      const chance =
        favourite === sellerId ? activity * (0.01 + 0.6 * faith) : activity * 0.02 * (1 - faith);
      return random() < chance;
    });
    const turn =
      size > 0 && index < rings.length * 18 ? [shillOf(sellerId, index, size, random)] : [];
    for (const id of turn) shills.add(`${id}:${sellerId}`);
    const auction = runAuction({ sellerId, crowd, shills: turn, random });
    auctions.push(auction);
    // Who keeps losing bids more the next time.
    for (const bidder of crowd) if (bidder.id !== auction.winnerId) bidder.generosity *= 1.02;
  }
  return { edges: edgesOf(auctions, sellers, bidders), shills };
}

/** Of a ring, one at a time; a pair or a ring now and then breaks the turn. */
function shillOf(sellerId: string, index: number, size: number, random: () => number): string {
  const turn = random() < 0.15 ? Math.floor(random() * size) : Math.floor(index / 5) % size;
  return `shill${turn}-${sellerId}`;
}

interface Run {
  sellerId: string;
  crowd: readonly Bidder[];
  shills: readonly string[];
  random: () => number;
}

/** Proxy bidding: the price is one step over the second highest maximum. A shill stops below what others will pay. */
function runAuction({ sellerId, crowd, shills, random }: Run): AuctionRecord {
  const startsAt = random() * 83 * DAY;
  const endsAt = startsAt + (1 + Math.floor(random() * 7)) * DAY;
  const length = endsAt - startsAt;
  const maxima = crowd.map(({ id, generosity, sniper }) => ({
    bidderId: id,
    max: Math.round(10_000 * generosity * (0.75 + 0.5 * random())),
    at: startsAt + length * (sniper ? 0.97 + 0.03 * random() : random()),
  }));
  const planned = maxima.flatMap(({ bidderId, max, at }) => {
    // Half start low and come back until outbid for good.
    const steps = random() < 0.5 ? [1] : [0.6, 0.8, 1];
    return steps.map((step, index) => ({
      bidderId,
      max: Math.round(max * step),
      at: at + ((endsAt - at) * index) / 4,
    }));
  });
  planned.sort((a, b) => a.at - b.at);
  return {
    id: `${sellerId}-${startsAt}`,
    sellerId,
    startsAt,
    endsAt,
    closed: true,
    ...play(planned, shillsOf(shills, startsAt + length * (0.7 + 0.25 * random()), random)),
  };
}

interface Pusher {
  id: string | undefined;
  limit: number;
  until: number;
  eager: number;
  random: () => number;
}

function shillsOf([id]: readonly string[], until: number, random: () => number): Pusher {
  return {
    id,
    limit: 10_000 * (0.65 + 0.2 * random()),
    until,
    eager: 0.6 + 0.4 * random(),
    random,
  };
}

/** After another's bid the shill answers step by step, unless late or near what the thing is worth. */
function play(planned: readonly { bidderId: string; max: number; at: number }[], shill: Pusher) {
  let priceCents = 1_000;
  let leaderId: string | null = null;
  let leaderMax = 0;
  const rows: AuctionRecord["rows"][number][] = [];
  const bid = (bidderId: string, max: number, at: number) => {
    if (max < priceCents + 100) return;
    if (bidderId === leaderId) leaderMax = Math.max(leaderMax, max);
    else if (max > leaderMax) {
      priceCents = leaderId === null ? priceCents : Math.min(max, leaderMax + 100);
      [leaderId, leaderMax] = [bidderId, max];
    } else priceCents = Math.min(leaderMax, max + 100);
    rows.push({ kind: "BID", bidderId, priceCents, leaderId, at });
  };
  for (const { bidderId, max, at } of planned) {
    bid(bidderId, max, at);
    const { id, limit, until, eager, random } = shill;
    for (let step = 1; id && step <= 3 && at < until && leaderId !== id; step += 1) {
      if (random() < eager)
        bid(id, Math.min(limit, priceCents + 300 + 900 * random()), at + step * 60_000);
    }
  }
  return { rows, winnerId: leaderId };
}

function edgesOf(
  auctions: readonly AuctionRecord[],
  sellers: ReadonlyMap<string, number>,
  bidders: readonly Person[],
): Map<string, ShillEdge[]> {
  const created = new Map(bidders.map(({ id, createdAt }) => [id, createdAt]));
  const all = new Map<string, number>();
  for (const { rows } of auctions) {
    for (const id of new Set(rows.map(({ bidderId }) => bidderId ?? "")))
      all.set(id, (all.get(id) ?? 0) + 1);
  }
  return new Map(
    [...sellers].map(([sellerId, since]) => {
      const own = auctions.filter((auction) => auction.sellerId === sellerId);
      const edges = tallyEdges(sellerId, own).map((edge) => {
        // Shills get no telling account here: they must be found by how they bid.
        const createdAt = created.get(edge.bidderId) ?? -400 * DAY;
        return {
          ...edge,
          bidderAuctions: all.get(edge.bidderId) ?? 0,
          bidderAgeMs: 90 * DAY - createdAt,
          accountGapMs: Math.abs(createdAt - since),
        };
      });
      return [sellerId, edges] as const;
    }),
  );
}
