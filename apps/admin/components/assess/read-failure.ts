import type { AppRouter } from "@loopbid/api";
import { TRPCClientError } from "@trpc/client";

/** Why a text was not assessed. */
export type Failure = "down" | "busy" | "offline" | "other";

const BY_REASON: Readonly<Record<string, Failure>> = {
  NO_TEXT_MODEL: "down",
  RATE_LIMITED: "busy",
};

export function readFailure(error: unknown): Failure {
  if (!(error instanceof TRPCClientError)) return "offline";
  const { data } = error as TRPCClientError<AppRouter>;
  if (!data) return "offline";
  return BY_REASON[data.reason ?? ""] ?? "other";
}
