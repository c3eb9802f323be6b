"use client";
import { useToast } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { useFailureToast } from "../shell/use-failure-toast.ts";
import type { ChosenDecision } from "./person-dialog.tsx";

type Sent = ChosenDecision & { seen: string | null };

/** Sends one decision about a person at a time; the statements are read again whatever came of it. */
export function useDecidePerson(
  { id, handle }: { id: string; handle: string },
  onDone: () => void,
) {
  const t = useTranslations("decisions");
  const toast = useToast();
  const utils = api.useUtils();
  const failed = useFailureToast({ title: t("failed"), offline: t("offline") });
  const sent = api.decision.person.useMutation({
    onSuccess: (_, { decision }) => {
      toast.show({ tone: "success", title: t(`person.done.${decision}`, { handle }) });
      onDone();
    },
    onError: failed,
    onSettled: () => utils.decision.ofSubject.invalidate(),
  });
  return {
    busy: sent.isPending,
    decide: (chosen: Sent) => {
      if (!sent.isPending) sent.mutate({ userId: id, ...chosen });
    },
  };
}
