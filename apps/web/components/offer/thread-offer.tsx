"use client";
import { IconButton } from "@loopbid/ui";
import type { ThreadSummary } from "@loopbid/validators";
import { HandCoins } from "lucide-react";
import { useTranslations } from "next-intl";
import { OfferDialog } from "./offer-dialog.tsx";

/** Beside the field of a thread, where its listing is for sale at a price that can be talked about. */
export function ThreadOffer({
  thread,
}: {
  thread: Pick<ThreadSummary, "id" | "role" | "listing">;
}) {
  const t = useTranslations("offer.make");
  const { id: threadId, role, listing } = thread;
  const { state, format, takesOffers } = listing;
  if (state !== "LIVE" || format !== "FIXED_PRICE") return null;
  if (role === "BUYER" && !takesOffers) return null;
  return (
    <OfferDialog
      listing={listing}
      target={{ threadId }}
      by={role}
      trigger={<IconButton label={t(`title.${role}`)} icon={<HandCoins aria-hidden />} />}
    />
  );
}
