"use client";
import { useToast } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { useFailureToast } from "../shell/use-failure-toast.ts";
import type { ChosenTakingOff } from "./listing-dialog.tsx";

interface Decided {
  id: string;
  /** What the moderator looked at. */
  version: number;
  title: string;
}

/** Takes a listing that is on sale off it; what shows it is read again whatever came of it. */
export function useDecideListing(onDone: () => void) {
  const t = useTranslations("decisions");
  const toast = useToast();
  const utils = api.useUtils();
  const failed = useFailureToast({ title: t("failed"), offline: t("offline") });
  const sent = api.moderation.decide.useMutation({
    onError: failed,
    onSettled: () => utils.invalidate(),
  });
  return {
    busy: sent.isPending,
    decide({ id: listingId, version, title }: Decided, chosen: ChosenTakingOff) {
      if (sent.isPending) return;
      sent.mutate(
        { listingId, version, state: "LIVE", ...chosen },
        {
          onSuccess: () => {
            toast.show({ tone: "success", title: t(`listing.done.${chosen.decision}`, { title }) });
            onDone();
          },
        },
      );
    },
  };
}
