"use client";
import { useToast } from "@loopbid/ui";
import type { DeskCase, Ground, TextLabel } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { useFailureToast } from "../shell/use-failure-toast.ts";

const KNOWN = [
  "CLAIMED",
  "STALE_VERSION",
  "ALREADY_DECIDED",
  "NOT_HELD",
  "NOT_LIVE",
  "OWN_CASE",
  "GONE",
  "ONE_BY_ONE",
  "OVER_BLOCK",
  "UNREAD",
] as const;

type ClaimedCase = Pick<DeskCase, "kind" | "subjectId" | "claim" | "own">;

/** What a moderator does with cases; the list is read again whatever came of it. */
export function useCaseWork(onCleared: () => void) {
  const t = useTranslations("cases");
  const toast = useToast();
  const utils = api.useUtils();
  const onSettled = () => Promise.all([utils.desk.invalidate(), utils.moderation.invalidate()]);
  const onError = useFailureToast({ title: t("failed"), offline: t("offline") });
  const reasonText = (reason: string | null) =>
    t(`reason.${KNOWN.find((known) => known === reason) ?? "other"}`);
  const claiming = api.desk.claim.useMutation({ onError, onSettled });
  const releasing = api.desk.release.useMutation({ onError, onSettled });
  const clearing = api.desk.clear.useMutation({
    onError,
    onSettled,
    onSuccess: ({ results }) => {
      onCleared();
      const cleared = results.filter((result) => result.cleared).length;
      const stayed = results.filter((result) => !result.cleared);
      const reasons = [...new Set(stayed.map(({ reason }) => reasonText(reason)))].join(", ");
      toast.show({
        tone: cleared > 0 ? "success" : "neutral",
        title: t("cleared", { count: cleared }),
        ...(stayed.length > 0
          ? { description: t("stayed", { count: stayed.length, reasons }) }
          : {}),
      });
    },
  });
  const removing = api.desk.decideReport.useMutation({
    onError,
    onSettled,
    onSuccess: () => toast.show({ tone: "success", title: t("removed") }),
  });
  return {
    busy: clearing.isPending || removing.isPending,
    toggleClaim({ kind, subjectId, claim, own }: ClaimedCase) {
      if (own || claiming.isPending || releasing.isPending) return;
      (claim?.mine ? releasing : claiming).mutate({ kind, subjectId });
    },
    /** `onDone` is called where all of them were cleared. */
    clear(cases: readonly DeskCase[], onDone?: () => void) {
      if (clearing.isPending || cases.length === 0) return;
      const named = cases.map(({ kind, subjectId, revision, newestAt }) => ({
        kind,
        subjectId,
        revision,
        newestAt,
      }));
      clearing.mutate(
        { cases: named },
        { onSuccess: ({ results }) => results.every(({ cleared }) => cleared) && onDone?.() },
      );
    },
    remove(
      listing: { id: string; version: number },
      seenUntil: string,
      statement: string,
      labels: TextLabel[],
      ground: Ground,
      onDone: () => void,
    ) {
      if (removing.isPending) return;
      const { id: listingId, version } = listing;
      removing.mutate(
        { listingId, version, seenUntil, decision: "REMOVE", statement, labels, ground },
        { onSuccess: onDone },
      );
    },
  };
}
