import { Badge } from "@loopbid/ui";
import type { ThreadSummary } from "@loopbid/validators";
import { useTranslations } from "next-intl";

/** Whether the listing that a thread is about can still be had. */
export function ListingStateBadge({ state }: { state: ThreadSummary["listing"]["state"] }) {
  const t = useTranslations("chat.thread.state");
  if (state === "LIVE") return <Badge tone="success">{t("LIVE")}</Badge>;
  if (state === "SOLD" || state === "ENDED") return <Badge>{t(state)}</Badge>;
  return <Badge tone="review">{t("OTHER")}</Badge>;
}
