"use client";
import type { DeskCase } from "@loopbid/validators";
import { useEffect } from "react";
import { api } from "../../trpc/client.tsx";

/** Whoever only steps past a case does not take it. */
const DWELL_MS = 600;

/** Opening a case that nobody has, and that the moderator may decide, takes it, and leaving it gives it back, also by closing the page. */
export function useOpeningClaim(
  opened: Pick<DeskCase, "kind" | "subjectId" | "claim" | "own"> | null,
): void {
  const utils = api.useUtils();
  const onSettled = () => utils.desk.invalidate();
  const { mutate: claim } = api.desk.claim.useMutation({ onSettled });
  const { mutate: release } = api.desk.release.useMutation({ onSettled });
  const { kind, subjectId } = opened ?? {};
  const closed = opened?.own || opened?.claim?.mine === false;
  useEffect(() => {
    if (!kind || !subjectId || closed) return undefined;
    const ref = { kind, subjectId };
    let asked = false;
    const timer = setTimeout(() => {
      asked = true;
      claim(ref);
    }, DWELL_MS);
    const leavePage = () => {
      if (asked) releaseAtOnce(ref);
    };
    window.addEventListener("pagehide", leavePage);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", leavePage);
      if (asked) release(ref);
    };
  }, [kind, subjectId, closed, claim, release]);
}

/** Outlives the page. Where it is lost the claim runs out by itself. */
function releaseAtOnce(ref: Pick<DeskCase, "kind" | "subjectId">): void {
  void fetch("/api/trpc/desk.release", {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(ref),
  }).catch(() => undefined);
}
