import type { ListingState } from "@loopbid/domain";
import { Badge, type BadgeTone } from "@loopbid/ui";
import { useTranslations } from "next-intl";

const tones: Record<ListingState, BadgeTone> = {
  DRAFT: "outline",
  PENDING_REVIEW: "neutral",
  LIVE: "live",
  HELD: "review",
  REMOVED: "danger",
  ENDED: "neutral",
  SOLD: "success",
};

export function StateBadge({ state }: { state: ListingState }) {
  const t = useTranslations("account.state");
  return (
    <Badge tone={tones[state]} dot={state === "LIVE" || state === "PENDING_REVIEW"}>
      {t(state)}
    </Badge>
  );
}
