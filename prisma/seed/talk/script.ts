import type { PriceOfferRow } from "@loopbid/db";

export type Side = "BUYER" | "SELLER";

/** One turn of a conversation, so many minutes after the one before. */
export type Turn = { by: Side; afterMinutes: number } & (
  | { text: string }
  | { offer: { share: number; state: PriceOfferRow["state"] } }
);

export type Script = {
  turns: readonly Turn[];
  /** Minutes between the last turn and now. */
  endedMinutesAgo: number;
  /** How many of the last turns of the other side each side has not read. */
  unread?: Partial<Record<Side, number>>;
};

const says =
  (by: Side) =>
  (afterMinutes: number, text: string): Turn => ({ by, afterMinutes, text });

export const buyer = says("BUYER");
export const seller = says("SELLER");

/** An offer at a share of the asking price, and what became of it. */
export const offer = (
  by: Side,
  afterMinutes: number,
  share: number,
  state: PriceOfferRow["state"],
): Turn => ({ by, afterMinutes, offer: { share, state } });
