"use client";
import { Alert } from "@loopbid/ui";
import type { QueueItem } from "@loopbid/validators";
import { useTranslations } from "next-intl";

/** What a moderator must know before reading on: that nothing checked the listing, or not this version of it. */
export function ReviewNotes({ item }: { item: QueueItem }) {
  const t = useTranslations("review");
  const { listing, check, unchecked } = item;
  return (
    <>
      {unchecked ? (
        <Alert
          tone="review"
          title={t(check ? "unchecked.rulesOnly" : "unchecked.title")}
          className="mt-4"
        >
          {t("unchecked.body")}
        </Alert>
      ) : null}
      {check && check.listingVersion !== listing.version ? (
        <Alert tone="review" className="mt-4">
          {t("edited", { version: listing.version, checked: check.listingVersion })}
        </Alert>
      ) : null}
      {check || unchecked ? null : <Alert className="mt-4">{t("noCheck")}</Alert>}
    </>
  );
}
