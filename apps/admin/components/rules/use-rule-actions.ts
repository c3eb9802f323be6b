"use client";
import { useToast } from "@loopbid/ui";
import type { FraudRules } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

/** What admins do with versions. The list is read again whatever came of it. */
export function useRuleActions({ onCreated }: { onCreated: (rules: FraudRules) => void }) {
  const t = useTranslations("rules.done");
  const toast = useToast();
  const utils = api.useUtils();
  const answers = (said: "promoted" | "rolledBack" | "started" | "stopped" | "created") => ({
    onSuccess: ({ number }: FraudRules) =>
      toast.show({ tone: "success", title: t(said, { number }) }),
    onError: ({ message }: { message: string }) =>
      toast.show({ tone: "danger", title: t("failed"), description: message }),
    onSettled: () => utils.rules.invalidate(),
  });
  const promote = api.rules.promote.useMutation(answers("promoted"));
  const rollBack = api.rules.rollBack.useMutation(answers("rolledBack"));
  const start = api.rules.startShadow.useMutation(answers("started"));
  const stop = api.rules.stopShadow.useMutation(answers("stopped"));
  const create = api.rules.create.useMutation({
    ...answers("created"),
    async onSettled(made) {
      await utils.rules.list.invalidate();
      if (made) onCreated(made);
    },
  });
  const busy = [promote, rollBack, start, stop, create].some(({ isPending }) => isPending);
  return { promote, rollBack, start, stop, create, busy };
}

export type RuleActions = ReturnType<typeof useRuleActions>;
