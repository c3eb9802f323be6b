"use client";
import { useToast } from "@loopbid/ui";
import type { ShillAlert } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

export type ShillDecision = "DISMISS" | "CONFIRM";

/** Sends one decision at a time; the list is read again whatever came of it. */
export function useShillDecisions(onDone: () => void) {
  const t = useTranslations("shills");
  const toast = useToast();
  const utils = api.useUtils();
  const sent = api.moderation.decideShillAlert.useMutation({
    onSuccess: (_, { decision }) => {
      toast.show({
        tone: decision === "CONFIRM" ? "success" : "neutral",
        title: t(`done.${decision}`),
      });
      onDone();
    },
    onError: ({ message }) =>
      toast.show({ tone: "danger", title: t("failed"), description: message }),
    onSettled: () => Promise.all([utils.desk.invalidate(), utils.moderation.invalidate()]),
  });
  return {
    busy: sent.isPending,
    decide: ({ id: alertId, revision }: ShillAlert, decision: ShillDecision) => {
      if (!sent.isPending) sent.mutate({ alertId, revision, decision });
    },
  };
}
