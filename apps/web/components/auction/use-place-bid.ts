"use client";
import type { PlaceBidResult } from "@loopbid/validators";
import { useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useAuction } from "./auction-room.tsx";
import { newBidKey } from "./bid-steps.ts";
import { type Refusal, sendBid } from "./send-bid.ts";

/** A bid on its way: `unknown` once an answer is overdue and it is being sent again. */
export interface Sending {
  maxCents: number;
  unknown: boolean;
}

export interface PlaceBid {
  place: (maxCents: number) => Promise<PlaceBidResult | null>;
  sending: Sending | null;
  result: PlaceBidResult | null;
  refusal: Refusal | null;
  /** What the refused or lost bid was, in cents. */
  refusedCents: number | null;
  forget: () => void;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends a maximum. Nothing is shown as true before the server said so; a lost answer is asked for under the same key. */
export function usePlaceBid(): PlaceBid {
  const { head, adopt, refresh } = useAuction();
  const { client } = api.useUtils();
  const attempt = useRef<{ maxCents: number; key: string } | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [result, setResult] = useState<PlaceBidResult | null>(null);
  const [refused, setRefused] = useState<{ refusal: Refusal; maxCents: number } | null>(null);
  const forget = () => {
    setResult(null);
    setRefused(null);
  };
  const place = async (maxCents: number) => {
    forget();
    // After a lost answer, the same amount is still the same bid.
    if (attempt.current?.maxCents !== maxCents) attempt.current = { maxCents, key: newBidKey() };
    const idempotencyKey = attempt.current.key;
    setSending({ maxCents, unknown: false });
    const answer = await sendBid(
      { listingId: head.listingId, maxCents, idempotencyKey },
      {
        send: (input, signal) => client.auction.placeBid.mutate(input, { signal }),
        onUnknown: () => setSending({ maxCents, unknown: true }),
        wait,
      },
    );
    setSending(null);
    if ("refusal" in answer) {
      if (!answer.refusal.lost) attempt.current = null;
      setRefused({ refusal: answer.refusal, maxCents });
      refresh();
      return null;
    }
    attempt.current = null;
    setResult(answer.result);
    adopt(answer.result.head);
    return answer.result;
  };
  return {
    place,
    sending,
    result,
    refusal: refused?.refusal ?? null,
    refusedCents: refused?.maxCents ?? null,
    forget,
  };
}
