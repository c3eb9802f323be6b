import { useRef } from "react";
import { newBidKey } from "../auction/bid-steps.ts";

/** One key for each amount: pressing again after a lost answer cannot offer twice. A new one after each answer. */
export function useOfferKey(): { keyFor: (cents: number) => string; answered: () => void } {
  const used = useRef<{ cents: number; key: string } | null>(null);
  return {
    keyFor: (cents) => {
      if (used.current?.cents !== cents) used.current = { cents, key: newBidKey() };
      return used.current.key;
    },
    answered: () => {
      used.current = null;
    },
  };
}
