"use client";
import { useToast } from "@loopbid/ui";
import type { ChatCaseItem, DecideChatCaseInput, Ground } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

export type CaseDecision = DecideChatCaseInput["decision"];

/** Sends one decision at a time; the list is read again whatever came of it. */
export function useCaseDecisions(onDone: () => void) {
  const t = useTranslations("chats");
  const toast = useToast();
  const utils = api.useUtils();
  const sent = api.chatCase.decide.useMutation({
    onSuccess: (_, { decision }) => {
      toast.show({
        tone: decision === "DISMISS" ? "neutral" : "success",
        title: t(`done.${decision}`),
      });
      onDone();
    },
    onError: ({ message }) =>
      toast.show({ tone: "danger", title: t("failed"), description: message }),
    onSettled: () => Promise.all([utils.desk.invalidate(), utils.chatCase.invalidate()]),
  });
  return {
    busy: sent.isPending,
    decide: (
      { id: caseId, revision }: ChatCaseItem,
      decision: CaseDecision,
      note: string,
      ground?: Ground,
    ) => {
      if (!sent.isPending) sent.mutate({ caseId, revision, decision, note, ground });
    },
  };
}
