"use client";
import { Alert, Button } from "@loopbid/ui";
import Link from "next/link";
import { useTranslations } from "next-intl";

export type GateReason = "SIGNED_OUT" | "OWN" | "UNVERIFIED";

export type BidGateProps = {
  reason: GateReason;
  slug: string;
  open: boolean;
  fixedPrice?: boolean;
};

/** What stands between this person and a bid, and the way past it. */
export function BidGate({ reason, slug, open, fixedPrice }: BidGateProps) {
  const t = useTranslations("listing.gate");
  if (reason === "OWN") {
    return (
      <Alert
        title={t("own")}
        action={
          <Button
            size="sm"
            variant="secondary"
            render={<Link href="/account/listings">{t("ownAction")}</Link>}
          />
        }
      >
        {open && !fixedPrice ? t("ownBody") : null}
      </Alert>
    );
  }
  if (!open) return null;
  if (reason === "UNVERIFIED") {
    return (
      <Alert tone="review" title={t("unverified")}>
        {t("unverifiedBody")}
      </Alert>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <Button
        size="lg"
        block
        render={
          <Link href={`/sign-in?next=${encodeURIComponent(`/listing/${slug}`)}`}>
            {fixedPrice ? t("signInToBuy") : t("signInToBid")}
          </Link>
        }
      />
      <p className="text-center text-sm text-muted">
        {t.rich("signUp", {
          link: (chunks) => (
            <Link href="/sign-up" className="font-semibold text-ink underline underline-offset-4">
              {chunks}
            </Link>
          ),
        })}
      </p>
    </div>
  );
}
