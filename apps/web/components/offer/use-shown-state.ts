import { useTimeLeft } from "@loopbid/ui";
import type { PriceOffer } from "@loopbid/validators";

/** The state that a reader sees: an offer whose time is over is closed before a job has noted that. */
export function useShownState({ state, expiresAt }: PriceOffer): PriceOffer["state"] {
  const left = useTimeLeft(Date.parse(expiresAt));
  return state === "OPEN" && left === 0 ? "EXPIRED" : state;
}
