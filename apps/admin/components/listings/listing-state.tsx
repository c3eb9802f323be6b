import { Badge, type BadgeTone } from "@loopbid/ui";
import { DeskState } from "@loopbid/validators";
import { useTranslations } from "next-intl";

const TONES: Record<DeskState, BadgeTone> = {
  LIVE: "success",
  PENDING_REVIEW: "review",
  HELD: "review",
  REMOVED: "danger",
  SOLD: "neutral",
  ENDED: "outline",
};

/** `state` is that of a listing that is no draft. */
export function ListingState({ state }: { state: string }) {
  const t = useTranslations("listings.state");
  const known = DeskState.safeParse(state).data;
  return known ? <Badge tone={TONES[known]}>{t(known)}</Badge> : null;
}
