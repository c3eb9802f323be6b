import type { BidRow } from "@loopbid/db";
import { type LedgerEntry, statusAfter } from "@loopbid/domain";
import type {
  AuctionEvent,
  AuctionHead,
  HistoryResult,
  PlaceBidResult,
  PublicHead,
} from "@loopbid/validators";
import type { World } from "../world/world.ts";

export interface SentBid {
  bidderId: string;
  name: string;
  key: string;
  maxCents: number;
}

interface Acknowledged extends SentBid {
  answer: PlaceBidResult;
}

interface Place {
  /** Events that came since the last snapshot. */
  had: Set<string>;
  /** Null where a snapshot came without a place. */
  at: number | null;
  seq: number;
}

const word = ({ name, key }: SentBid) => `${name} ${key}`;

/** Watches a history while it happens, and speaks up at the first thing that must not be. */
export class Witness {
  readonly #world: World;
  readonly acknowledgements = new Map<string, Acknowledged>();
  readonly sales: { buyerId: string; cents: number }[] = [];
  readonly #received: number[] = [];
  /** Page -> where in the log of published events it is, and the highest seq that it was sent. */
  readonly #places = new Map<string, Place>();
  /** Event id -> its place in the log. */
  readonly #log = new Map<string, number>();
  /** Seq of each published event. */
  readonly #seqs: number[] = [];
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

  #place(id: string): number | undefined {
    const { published } = this.#world.redis;
    for (const { message } of published.slice(this.#seqs.length)) {
      const space = message.indexOf(" ");
      this.#log.set(message.slice(0, space), this.#seqs.length);
      const event = JSON.parse(message.slice(space + 1)) as AuctionEvent;
      this.#seqs.push("head" in event ? event.head.seq : 0);
    }
    return this.#log.get(id);
  }

  /**
   * Events reach a page in the order of publication and none is left out, or a snapshot says that it starts anew. One
   * that tells nothing new may come late or be left out: a message of the time before a flush, behind the snapshot.
   */
  delivers(page: string, id: string, event: AuctionEvent): void {
    const at = this.#place(id);
    if (event.kind === "snapshot") {
      this.counts.snapshots += 1;
      const before = this.#seqs.slice(0, (at ?? -1) + 1);
      if (before.some((seq) => seq > event.head.seq))
        this.#fail("a snapshot holds all events up to its id", `${page}: ${id}`);
      this.#places.set(page, { had: new Set(), at: at ?? null, seq: event.head.seq });
      return;
    }
    this.counts.events += 1;
    const last = this.#places.get(page);
    if (at === undefined || !last)
      return this.#fail("events come after a snapshot", `${page}: ${id}`);
    if (last.had.has(id)) this.#fail("no event comes twice", `${page}: ${id}`);
    const had = last.had.add(id);
    const seq = "head" in event ? event.head.seq : 0;
    const skipped = last.at === null ? [] : this.#seqs.slice(last.at + 1, at);
    if (skipped.some((other) => other > last.seq))
      this.#fail("no event is left out", `${page}: event ${at} after ${last.at}`);
    const back = last.at !== null && at <= last.at;
    if (back && seq > last.seq)
      this.#fail("events come in order", `${page}: ${at} after ${last.at}`);
    this.#places.set(page, { had, at: back ? last.at : at, seq: Math.max(seq, last.seq) });
  }

  repairs(page: string, jumped: boolean, fetched: boolean): void {
    if (!jumped) return;
    this.counts.gaps += 1;
    if (!fetched) this.#fail("a gap is repaired", page);
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
