"use client";
import type { DeskCase } from "@loopbid/validators";
import { useEffect } from "react";
import { api } from "../../trpc/client.tsx";

/** Well below the ten minutes that a claim lasts. */
const RENEW_MS = 4 * 60_000;

/** Keeps the own claim on the case that is looked at; one that is left runs out by itself. */
export function useRenewedClaim(
  selected: Pick<DeskCase, "kind" | "subjectId" | "claim"> | null,
): void {
  const { mutate } = api.desk.claim.useMutation();
  const { kind, subjectId } = selected ?? {};
  const mine = selected?.claim?.mine ?? false;
  useEffect(() => {
    if (!kind || !subjectId || !mine) return undefined;
    const timer = setInterval(() => mutate({ kind, subjectId }), RENEW_MS);
    return () => clearInterval(timer);
  }, [kind, subjectId, mine, mutate]);
}
