"use client";
import { useToast } from "@loopbid/ui";
import type { MarketSettings } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

/** What admins do with versions. The list is read again whatever came of it. */
export function useSettingsActions(onCreated: (made: MarketSettings) => void) {
  const t = useTranslations("settings.done");
  const toast = useToast();
  const utils = api.useUtils();
  const failed = {
    onError: ({ message }: { message: string }) =>
      toast.show({ tone: "danger", title: t("failed"), description: message }),
    onSettled: () => utils.settings.list.invalidate(),
  };
  const said = (what: "published" | "rolledBack") => ({
    ...failed,
    onSuccess: ({ number }: MarketSettings) =>
      toast.show({ tone: "success", title: t(what, { number }) }),
  });
  const publish = api.settings.publish.useMutation(said("published"));
  const rollBack = api.settings.rollBack.useMutation(said("rolledBack"));
  const discard = api.settings.discard.useMutation({
    ...failed,
    onSuccess: (_, { number }) =>
      toast.show({ tone: "success", title: t("discarded", { number }) }),
  });
  const create = api.settings.create.useMutation({
    ...failed,
    onSuccess: ({ number }) => toast.show({ tone: "success", title: t("created", { number }) }),
    async onSettled(made) {
      await utils.settings.list.invalidate();
      if (made) onCreated(made);
    },
  });
  const busy = [publish, rollBack, discard, create].some(({ isPending }) => isPending);
  return { publish, rollBack, discard, create, busy };
}

export type SettingsActions = ReturnType<typeof useSettingsActions>;
