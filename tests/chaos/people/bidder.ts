import { setTimeout as sleep } from "node:timers/promises";
import { randomWord } from "@loopbid/core";
import { between } from "../network/random.ts";
import type { Board } from "./board.ts";
import { type Client, connectClient } from "./client.ts";
import type { Lot, Person } from "./factories.ts";

/** One wish to bid, however often it had to be sent. */
export interface Intent {
  listingId: string;
  bidderId: string;
  key: string;
  maxCents: number;
  /** Epoch ms of the first sending and of the answer. */
  sentAt: number;
  answeredAt: number;
  /** Sendings that got no answer, or one that leaves the bid's fate open. */
  lost: number;
  outcome:
    | { kind: "accepted"; seq: number }
    | { kind: "refused"; reason: string }
    | { kind: "unknown" };
}

const ANSWER_MS = 8_000;
const RETRY_FOR_MS = 45_000;
/** Answers that do not say what became of the bid. */
const OPEN_FATE = new Set(["INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE", "TIMEOUT"]);

interface Refusal {
  data?: { code?: string; reason?: string | null; info?: { minimumCents?: number } | null } | null;
}

/** Bids on all lots in turn until they are over, and asks again under the same key where no answer came. */
export class Bidder {
  readonly person: Person;
  readonly intents: Intent[] = [];
  readonly #client: Client;
  readonly #board: Board;
  readonly #random: () => number;

  constructor(url: string, person: Person, board: Board, random: () => number) {
    this.person = person;
    this.#client = connectClient(url, person.cookie);
    this.#board = board;
    this.#random = random;
  }

  async bidUntilOver(lots: readonly Lot[], pauseMs: number): Promise<void> {
    for (;;) {
      const open = lots.filter(({ listingId }) => !this.#board.isOver(listingId));
      if (open.length === 0) return;
      const lot = open[Math.floor(this.#random() * open.length)]!;
      const raise = Math.floor(between(this.#random, 0, 3_000));
      await this.#settle({
        listingId: lot.listingId,
        bidderId: this.person.userId,
        key: `bid-${randomWord(16)}`,
        maxCents: this.#board.minimumOf(lot.listingId) + raise,
        sentAt: Date.now(),
        answeredAt: 0,
        lost: 0,
        outcome: { kind: "unknown" },
      });
      await sleep(between(this.#random, 0.5, 1.5) * pauseMs);
    }
  }

  async #settle(intent: Intent): Promise<void> {
    this.intents.push(intent);
    while (intent.outcome.kind === "unknown" && Date.now() - intent.sentAt < RETRY_FOR_MS) {
      await this.#send(intent);
      if (intent.outcome.kind === "unknown") await sleep(between(this.#random, 50, 250));
    }
    intent.answeredAt = Date.now();
  }

  async #send(intent: Intent): Promise<void> {
    const { listingId, maxCents, key: idempotencyKey } = intent;
    const signal = AbortSignal.timeout(ANSWER_MS);
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("no answer")));
    });
    const call = this.#client.api.auction.placeBid.mutate(
      { listingId, maxCents, idempotencyKey },
      { signal },
    );
    try {
      const { seq, head } = await Promise.race([call, late]);
      intent.outcome = { kind: "accepted", seq };
      this.#board.learn(head);
    } catch (error) {
      const { data } = error as Refusal;
      const reason = data?.reason ?? data?.code;
      if (!reason || OPEN_FATE.has(data?.code ?? "")) {
        intent.lost += 1;
        return;
      }
      intent.outcome = { kind: "refused", reason };
      if (reason === "AUCTION_ENDED") this.#board.learnEnd(listingId);
    }
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
