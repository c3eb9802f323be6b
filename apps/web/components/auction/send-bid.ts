import type { PlaceBidInput, PlaceBidResult } from "@loopbid/validators";

/** How long (ms) one request may take before it counts as lost. */
export const ANSWER_WITHIN_MS = 8_000;
const WAITS_MS = [500, 1_500, 3_000, 5_000] as const;

export interface Refusal {
  message: string;
  reason: string | null;
  /** No answer came: sending the same bid again is safe. */
  lost: boolean;
}

/** After these, as after silence, nobody knows whether the bid was committed. */
const UNKNOWN = new Set(["INTERNAL_SERVER_ERROR", "TIMEOUT", "GATEWAY_TIMEOUT", "BAD_GATEWAY"]);

export function toRefusal(error: unknown): Refusal {
  const { message, data } = error as {
    message: string;
    data?: { reason?: string | null; code?: string } | null;
  };
  const code = data?.code ?? null;
  return { message, reason: data?.reason ?? code, lost: !data || UNKNOWN.has(code ?? "") };
}

export interface Line {
  send: (input: PlaceBidInput, signal: AbortSignal) => Promise<PlaceBidResult>;
  /** Called before each further attempt: nobody knows yet. */
  onUnknown: () => void;
  wait: (ms: number) => Promise<unknown>;
}

/**
 * Sends a bid until there is an answer, always under the same key, so that it counts once at most.
 * @returns what it came to, or why it was refused; `lost` where no answer came to any attempt.
 */
export async function sendBid(
  input: PlaceBidInput,
  { send, onUnknown, wait }: Line,
): Promise<{ result: PlaceBidResult } | { refusal: Refusal }> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return { result: await send(input, AbortSignal.timeout(ANSWER_WITHIN_MS)) };
    } catch (error) {
      const refusal = toRefusal(error);
      const pause = WAITS_MS[attempt];
      if (!refusal.lost || pause === undefined) return { refusal };
      onUnknown();
      await wait(pause);
    }
  }
}
