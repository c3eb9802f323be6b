import { ServiceError } from "@loopbid/core";
import type { BidRow } from "@loopbid/db";
import { incrementFor, type LedgerEntry, statusAfter } from "@loopbid/domain";
import type { AuctionHead, HistoryResult, PlaceBidResult, PublicHead } from "@loopbid/validators";
import type { World } from "../world/world.ts";
import { EventWitness } from "./event-witness.ts";

export interface SentBid {
  bidderId: string;
  name: string;
  key: string;
  maxCents: number;
}

interface Acknowledged extends SentBid {
  answer: PlaceBidResult;
}

const word = ({ name, key }: SentBid) => `${name} ${key}`;

/** Watches a history while it happens, and speaks up at the first thing that must not be. */
export class Witness {
  readonly #world: World;
  readonly acknowledgements = new Map<string, Acknowledged>();
  readonly sales: { buyerId: string; cents: number }[] = [];
  readonly #received: number[] = [];
  readonly events: EventWitness;
  readonly #shown = new Map<string, number>();
  #seq = 0;
  /** What happened, for the summary of many histories. */
  readonly counts = {
    commits: 0,
    acks: 0,
    replays: 0,
    refusals: 0,
    events: 0,
    snapshots: 0,
    gaps: 0,
  };

  constructor(world: World) {
    this.#world = world;
    this.events = new EventWitness(world, this.counts);
  }

  #fail(rule: string, detail: string): void {
    this.#world.scheduler.fail(rule, detail);
  }

  /** Something was committed. */
  committed(): void {
    const { seq } = this.#world.ledger.auction();
    if (seq < this.#seq) this.#fail("seq never goes back", `${this.#seq} to ${seq}`);
    if (seq > this.#seq) {
      this.counts.commits += 1;
      this.#world.scheduler.note(`COMMITTED seq ${this.#seq + 1} to ${seq}`);
    }
    this.#seq = seq;
  }

  receives(at: number): void {
    this.#received.push(at);
  }

  wasReceived(at: number): boolean {
    return this.#received.includes(at);
  }

  /** A process is about to answer: the row must be committed by now. */
  answers(bid: SentBid, answer: PlaceBidResult): void {
    this.committedUpTo(word(bid), Math.max(answer.seq, answer.head.seq));
    const [row] = this.#world.ledger.rowsOf(bid.bidderId, bid.key);
    if (row?.seq !== answer.seq) {
      this.#fail(
        "answered after the commit",
        `${word(bid)}: seq ${answer.seq}, stored ${row?.seq}`,
      );
    }
  }

  committedUpTo(who: string, seq: number): void {
    const stored = this.#world.ledger.auction().seq;
    if (seq > stored) this.#fail("answered after the commit", `${who}: seq ${seq} of ${stored}`);
  }

  acknowledged(bid: SentBid, answer: PlaceBidResult): void {
    this.counts.acks += 1;
    const first = this.acknowledgements.get(word(bid));
    if (!first) {
      this.acknowledgements.set(word(bid), { ...bid, answer });
      return;
    }
    this.counts.replays += 1;
    const [a, b] = [first.answer, answer];
    if (a.seq !== b.seq || a.outcome !== b.outcome || a.maxCents !== b.maxCents) {
      this.#fail("one key, one answer", `${word(bid)}: ${outcome(a)}, then ${outcome(b)}`);
    }
  }

  /** `stored`: the bid was in the ledger when this request arrived. */
  refused(bid: SentBid, stored: boolean, message: string): void {
    this.counts.refusals += 1;
    if (stored) this.#fail("a retry gets the first answer", `${word(bid)} was refused: ${message}`);
  }

  /** A process is about to refuse a bid as too low: by a head that was committed, at its arrival or since. */
  refuses(bid: SentBid, seqAtArrival: number, error: unknown): void {
    if (!(error instanceof ServiceError) || error.detail.reason !== "BID_TOO_LOW") return;
    const { ledger } = this.#world;
    const told = error.detail.data?.minimumCents;
    const { startCents } = ledger.auction();
    const rows = ledger.rows().slice(Math.max(0, seqAtArrival - 1));
    const minima = rows.map(({ leaderId, priceCents }) =>
      leaderId === null ? startCents : priceCents + incrementFor(priceCents),
    );
    if (seqAtArrival === 0) minima.unshift(startCents);
    if (!minima.includes(Number(told)))
      this.#fail("refused by a head that was", `${word(bid)}: at least ${told}, not ${minima}`);
  }

  sold(buyerId: string, cents: number): void {
    this.sales.push({ buyerId, cents });
  }

  /** A page shows this head: it must be the committed one of its seq. */
  shows(page: string, head: AuctionHead): void {
    const { ledger } = this.#world;
    const before = this.#shown.get(page) ?? 0;
    if (head.seq < before) this.#fail("no page goes back", `${page}: seq ${before} to ${head.seq}`);
    this.#shown.set(page, head.seq);
    const row = ledger.rows()[head.seq - 1];
    if (head.seq === 0) return;
    if (!row) return this.#fail("shows only what is committed", `${page}: seq ${head.seq}`);
    const [shown, stored] = [publicOf(head), publicOfRow(row)];
    if (shown !== stored)
      this.#fail("shows the head of its seq", `${page}: ${shown}, not ${stored}`);
  }

  showsLines(page: string, lines: HistoryResult["lines"]): void {
    const rows = this.#world.ledger.rows();
    const newest = lines[0]?.seq ?? 0;
    for (const [index, line] of lines.entries()) {
      const row = rows[newest - index - 1];
      if (
        line.seq !== newest - index ||
        row?.seq !== line.seq ||
        row.priceCents !== line.priceCents
      )
        this.#fail(
          "the history has no gap",
          `${page}: line ${line.seq} as number ${index} of ${newest}`,
        );
    }
  }
}

function outcome({ seq, outcome: how, maxCents }: PlaceBidResult): string {
  return `${how} with ${maxCents} at seq ${seq}`;
}

type Shown = Pick<
  PublicHead,
  "status" | "priceCents" | "bidCount" | "effectiveEndsAt" | "headHash"
>;

function publicOf({ status, priceCents, bidCount, effectiveEndsAt, headHash }: Shown): string {
  return JSON.stringify([status, priceCents, bidCount, effectiveEndsAt, headHash]);
}

function publicOfRow(row: BidRow): string {
  const { priceCents, bidCount } = row;
  const status = statusAfter(row as unknown as LedgerEntry);
  return publicOf({
    status: status as Shown["status"],
    priceCents,
    bidCount,
    headHash: row.hash,
    effectiveEndsAt: row.effectiveEndsAt.toISOString(),
  });
}
