import { createHash } from "node:crypto";
import {
  applyBid,
  type AuctionTerms,
  closeAuction,
  genesisHash,
  type LedgerEntry,
  openHead,
  retract,
  sealEntries,
  sealTerms,
  winnerOf,
} from "@loopbid/domain";
import { PublicLog } from "@loopbid/validators";

const START = Date.UTC(2026, 0, 5, 12);
const HOUR = 3_600_000;

export const ANN = "ann-ann-ann_";
export const BOB = "bob-bob-bob_";

const TERMS: AuctionTerms = {
  sellerId: "seller-sell_",
  startCents: 1_000,
  reserveCents: 5_000,
  buyNowCents: null,
  startsAt: START,
  scheduledEndsAt: START + 72 * HOUR,
  hardCapMs: HOUR,
  secondChanceAllowed: false,
};

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Two bidders, one bid taken back, the reserve met, and a late bid that moves the end. */
export function sampleLog(): PublicLog {
  const entries: LedgerEntry[] = [];
  let head = openHead(TERMS);
  const take = (outcome: ReturnType<typeof applyBid> | ReturnType<typeof retract>) => {
    if (!outcome.ok) throw new Error(outcome.rejection.code);
    head = outcome.head;
    entries.push(...outcome.entries);
  };
  const bid = (bidderId: string, maxCents: number, at: number) => {
    const bidderState = { banned: false, blockedBySeller: false, unverified: false };
    take(
      applyBid({ terms: TERMS, head, bid: { bidderId, maxCents, placedAt: at }, bidderState }, at),
    );
  };
  bid(ANN, 3_000, START + HOUR);
  bid(BOB, 90_000, START + 2 * HOUR);
  const reason = "WRONG_AMOUNT" as const;
  take(retract({ terms: TERMS, head, ledger: entries, bidderId: BOB, reason }, START + 3 * HOUR));
  bid(BOB, 9_000, START + 4 * HOUR);
  bid(ANN, 8_000, TERMS.scheduledEndsAt - 30_000);
  const closed = closeAuction(TERMS, head, head.effectiveEndsAt);
  if (!closed.ok) throw new Error(closed.rejection.code);
  head = closed.head;
  entries.push(...closed.entries);

  let salts = 0;
  const tools = { sha256, pseudonym: (id: string) => id, makeSalt: () => `salt${(salts += 1)}` };
  const terms = sealTerms(TERMS, { ...tools, reserveSalt: "reserve" });
  const rows = sealEntries(entries, genesisHash(terms, sha256), tools);
  return PublicLog.parse({
    format: "loopbid-auction-log-1",
    listingId: "0".repeat(24),
    terms,
    result: {
      status: head.status,
      priceCents: head.priceCents,
      winnerId: winnerOf(head)?.winnerId ?? null,
      bidCount: head.bidCount,
      effectiveEndsAt: head.effectiveEndsAt,
      headHash: rows.at(-1)!.hash,
    },
    rows,
  });
}
