import { Badge, type BadgeTone } from "@loopbid/ui";
import type { DeskAuctionLine } from "@loopbid/validators";
import { useTranslations } from "next-intl";

type Status = DeskAuctionLine["status"];

const TONES: Record<Status, BadgeTone> = {
  SCHEDULED: "outline",
  LIVE: "live",
  ENDED_SOLD: "success",
  ENDED_UNSOLD: "outline",
  CANCELLED: "danger",
};

export function AuctionStatus({ status }: { status: Status }) {
  const t = useTranslations("auctions.status");
  return (
    <Badge tone={TONES[status]} dot={status === "LIVE"}>
      {t(status)}
    </Badge>
  );
}
