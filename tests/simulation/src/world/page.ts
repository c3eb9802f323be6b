import type { Delivery } from "@loopbid/realtime";
import { auctionHead, bidHistory, type UserActor } from "@loopbid/services";
import type { AuctionEvent, AuctionHead, HistoryResult, PublicHead } from "@loopbid/validators";
import {
  applyEvent,
  applyToHistory,
  lagsBehind,
  mergeHead,
  newerHead,
  newerHistory,
} from "../../../../apps/web/components/auction/apply-event.ts";
import { Follower } from "./follower.ts";
import type { SimProcess } from "./process.ts";
import { Query } from "./query.ts";
import type { World } from "./world.ts";

/** A page that shows nothing yet goes on asking. */
const FIRST_RETRIES = 20;
const POLL_MS = 5_000;
const AFTER_END_MS = 300;
const OVERDUE_POLL_MS = 2_000;

/** One open auction page: what `useAuctionLive` does, around the product's own reducers. */
export class Page {
  readonly name: string;
  readonly person: UserActor;
  readonly #world: World;
  readonly #head: Query<AuctionHead>;
  readonly #history: Query<HistoryResult>;
  head: AuctionHead | null = null;
  lines: HistoryResult | null = null;
  readonly #follower: Follower;
  #armedFor: string | null = null;
  #pollsLines = false;

  constructor(world: World, name: string, person: UserActor) {
    this.#world = world;
    this.name = name;
    this.person = person;
    const { auctionId: listingId } = world.ledger;
    this.#follower = new Follower(world, name, person, {
      wanted: () => this.open,
      deliver: (delivery) => this.#deliver(delivery),
      lost: () => this.#poll(),
    });
    const verb = (process: SimProcess) => process.context(person);
    this.#head = new Query(
      world,
      `${name} asks for the head`,
      (process) => auctionHead(verb(process), { listingId }),
      (head) => this.#show(newerHead(this.head ?? undefined, head), "fetched"),
    );
    this.#history = new Query(
      world,
      `${name} asks for the history`,
      (process) => bidHistory(verb(process), { listingId }),
      (lines) => this.#showLines(newerHistory(this.lines ?? undefined, lines)),
    );
  }

  get open(): boolean {
    return this.head === null || this.head.status === "LIVE" || this.head.status === "SCHEDULED";
  }

  get connected(): boolean {
    return this.#follower.connected;
  }

  /** The first head and history, and then a socket. */
  load(): void {
    this.refresh();
    this.#follower.connect();
  }

  refresh(): void {
    const retries = this.head && this.lines ? 1 : FIRST_RETRIES;
    this.#head.fetch(retries);
    this.#history.fetch(retries);
  }

  adopt(next: PublicHead): void {
    const { head } = this;
    if (head && next.seq >= head.seq) this.#show(mergeHead(head, next), "answered");
    this.refresh();
  }

  #show(head: AuctionHead, how: string): void {
    this.head = head;
    this.#world.scheduler.note(
      `${this.name.padEnd(10)} shows seq ${head.seq}, ${head.priceCents} cents, ${head.status} (${how})`,
    );
    this.#world.witness.shows(this.name, head);
    this.#arm();
    this.#pollLines();
  }

  #showLines(lines: HistoryResult): void {
    this.lines = lines;
    this.#world.witness.showsLines(this.name, lines.lines);
  }

  #deliver({ id, event }: Delivery<AuctionEvent>): void {
    this.#world.witness.events.delivers(this.name, id, event);
    const { head, lines } = this;
    if (!head || !lines) return this.refresh();
    const applied = applyEvent(head, event);
    this.#show(applied.head, event.kind);
    const moved = applyToHistory(lines, event, head.viewer.tag);
    if (moved) this.#showLines(moved);
    else this.#history.fetch();
    const fetches = this.#head.fetches;
    if (applied.stale) this.#head.fetch();
    const jumped = event.kind !== "snapshot" && applied.head.seq > head.seq + 1;
    this.#world.witness.events.repairs(this.name, jumped, this.#head.fetches > fetches);
  }

  /** Past the end it asks until the hammer has fallen. */
  #arm(): void {
    const { head } = this;
    if (!head || !this.open || this.#armedFor === head.effectiveEndsAt) return;
    const endsAt = (this.#armedFor = head.effectiveEndsAt);
    const wait = (ms: number) =>
      this.#world.scheduler.after(ms, () => {
        if (!this.open || this.#armedFor !== endsAt) return;
        this.refresh();
        wait(OVERDUE_POLL_MS);
      });
    wait(Math.max(0, Date.parse(endsAt) - this.#world.scheduler.now()) + AFTER_END_MS);
  }

  #poll(): void {
    this.#timer(POLL_MS, () => {
      if (this.connected || !this.open) return;
      this.refresh();
      this.#poll();
    });
  }

  /** Asks for the history as long as it does not reach up to the head. */
  #pollLines(): void {
    if (this.#pollsLines) return;
    this.#pollsLines = true;
    this.#timer(POLL_MS, () => {
      this.#pollsLines = false;
      if (!this.head || !this.lines || !lagsBehind(this.lines, this.head)) return;
      this.#history.fetch();
      this.#pollLines();
    });
  }

  /** It outlives the process whose death set it. */
  #timer(ms: number, fire: () => void): void {
    this.#world.scheduler.afterAs(this.#world.network, ms, fire);
  }
}
