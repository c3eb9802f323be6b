import { type AuctionRow, type BidBlockRow, type BidRow, idOf, toBlocks } from "@loopbid/db";
import { genesisHash, isOver, sealEntries } from "@loopbid/domain";
import type { AuctionTerms } from "@loopbid/domain";
import { logTermsOf, sealToolsOf } from "@loopbid/services";
import { sha256, wordFor } from "../ids.ts";
import type { History } from "./simulate.ts";

/** The stored rows of a simulated auction: its ledger, sealed, and the head that the ledger leads to. */
export function auctionRows(
  id: string,
  terms: AuctionTerms,
  { head, entries }: History,
): { auction: AuctionRow; bids: BidRow[] } {
  const tagSalt = sha256(`tag ${id}`).slice(0, 43);
  const genesis = genesisHash(logTermsOf(terms, { tagSalt }), sha256);
  let salts = 0;
  const sealed = sealEntries(entries, genesis, {
    ...sealToolsOf({ tagSalt }),
    makeSalt: () => wordFor(`salt ${id} ${++salts}`, 22),
  });
  let previousEnd = terms.scheduledEndsAt;
  const bids = sealed.map((row): BidRow => {
    const { at, effectiveEndsAt, ...rest } = row;
    const extended = effectiveEndsAt > previousEnd;
    previousEnd = effectiveEndsAt;
    return {
      ...rest,
      auctionId: id,
      extended,
      idempotencyKey: row.kind === "BID" ? wordFor(`key ${id} ${row.seq}`, 21) : null,
      effectiveEndsAt: new Date(effectiveEndsAt),
      at: new Date(at),
    };
  });
  const last = entries.at(-1);
  const auction: AuctionRow = {
    ...head,
    _id: id,
    sellerId: terms.sellerId,
    startCents: terms.startCents,
    reserveCents: terms.reserveCents,
    buyNowCents: terms.buyNowCents,
    startsAt: new Date(terms.startsAt),
    scheduledEndsAt: new Date(terms.scheduledEndsAt),
    hardCapMs: terms.hardCapMs,
    secondChance: terms.secondChanceAllowed,
    increments: [...(terms.increments ?? [])],
    effectiveEndsAt: new Date(head.effectiveEndsAt),
    headHash: sealed.at(-1)?.hash ?? genesis,
    tagSalt,
    closedAt: isOver(head.status) && last ? new Date(last.at) : null,
    updatedAt: new Date(last?.at ?? terms.startsAt),
  };
  return { auction, bids };
}

/** An auction's ledger as it is stored, in few blocks. */
export function blockRows(bids: readonly BidRow[]): BidBlockRow[] {
  return toBlocks(bids).map((block) => ({
    _id: idOf(`block ${block.auctionId} ${block.firstSeq}`),
    ...block,
  }));
}
