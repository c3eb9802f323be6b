"use client";
import type { PlaceBidResult } from "@loopbid/validators";
import { useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useAuction } from "./auction-room.tsx";
import { newBidKey } from "./bid-steps.ts";

export interface Refusal {
  message: string;
  reason: string | null;
  /** No answer came: sending the same bid again is safe. */
  lost: boolean;
  /** The bid may stand for all we know: no answer, or the server failed at it. The next try needs the same key. */
  undecided: boolean;
}

export interface PlaceBid {
  place: (maxCents: number) => Promise<PlaceBidResult | null>;
  pending: boolean;
  result: PlaceBidResult | null;
  refusal: Refusal | null;
  forget: () => void;
}

/** Sends a maximum. After a lost answer, or a failure of the server, the same amount goes out under the same key. */
export function usePlaceBid(): PlaceBid {
  const { head, adopt, refresh } = useAuction();
  const attempt = useRef<{ maxCents: number; key: string } | null>(null);
  const [result, setResult] = useState<PlaceBidResult | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mutation = api.auction.placeBid.useMutation();
  const forget = () => {
    setResult(null);
    setRefusal(null);
  };
  const place = async (maxCents: number) => {
    forget();
    if (attempt.current?.maxCents !== maxCents) attempt.current = { maxCents, key: newBidKey() };
    const idempotencyKey = attempt.current.key;
    try {
      const placed = await mutation.mutateAsync({
        listingId: head.listingId,
        maxCents,
        idempotencyKey,
      });
      attempt.current = null;
      setResult(placed);
      adopt(placed.head);
      return placed;
    } catch (error) {
      const refused = toRefusal(error);
      if (!refused.undecided) attempt.current = null;
      setRefusal(refused);
      refresh();
      return null;
    }
  };
  return { place, pending: mutation.isPending, result, refusal, forget };
}

export function toRefusal(error: unknown): Refusal {
  const { message, data } = error as {
    message: string;
    data?: { reason?: string | null; code?: string } | null;
  };
  const lost = !data;
  const undecided = lost || data.code === "INTERNAL_SERVER_ERROR";
  return { message, reason: data?.reason ?? data?.code ?? null, lost, undecided };
}
