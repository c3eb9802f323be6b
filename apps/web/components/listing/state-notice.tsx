import { Alert, Button } from "@loopbid/ui";
import type { ListingPage } from "@loopbid/validators";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

const TONES = {
  DRAFT: "neutral",
  PENDING_REVIEW: "review",
  HELD: "review",
  REMOVED: "danger",
} as const;

/** What a seller (or a moderator) reads on a listing that the public does not see. */
export async function StateNotice({ listing }: { listing: ListingPage }) {
  const t = await getTranslations("listing.state");
  const { state } = listing;
  if (state === "LIVE" || state === "ENDED" || state === "SOLD") return null;
  const editable = listing.viewer.isSeller && state !== "REMOVED";
  return (
    <Alert
      tone={TONES[state]}
      title={t(state)}
      className="mb-6"
      action={
        editable ? (
          <Button
            size="sm"
            variant="secondary"
            render={<Link href={`/sell/${listing.id}`}>{t("edit")}</Link>}
          />
        ) : null
      }
    >
      {listing.notice ? <p className="whitespace-pre-line">{listing.notice}</p> : null}
    </Alert>
  );
}
