"use client";
import { Alert } from "@loopbid/ui";
import type { QueueItem } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { DecisionBar } from "./decision-bar.tsx";
import { ListingText } from "./listing-text.tsx";
import { LitProvider } from "./lit.tsx";
import { Pictures } from "./pictures.tsx";
import { PriceCheck } from "./price-check.tsx";
import { readSignals } from "./read-signals.ts";
import { RemoveDialog } from "./remove-dialog.tsx";
import { ReviewHead } from "./review-head.tsx";
import { Seller } from "./seller.tsx";
import { SpecList } from "./spec-list.tsx";
import { VerdictCard } from "./verdict-card.tsx";

export interface ReviewProps {
  item: QueueItem;
  /** A decision on it is on its way. */
  busy: boolean;
  removing: boolean;
  onRemoving: (open: boolean) => void;
  onDecide: (decision: "APPROVE" | "REMOVE", statement?: string) => void;
  onStep: (by: 1 | -1) => void;
  onBack: () => void;
  webUrl: string;
}

/** Everything that a decision on one listing rests on, and the decision itself. */
export function Review({
  item,
  busy,
  removing,
  onRemoving,
  onDecide,
  onStep,
  onBack,
  webUrl,
}: ReviewProps) {
  const t = useTranslations("review");
  const { listing, seller, check } = item;
  const signals = readSignals(check?.signals ?? []);
  const edited = check !== null && check.listingVersion !== listing.version;
  return (
    <article aria-label={t("region")} className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 lg:overflow-y-auto">
        <LitProvider>
          <div className="mx-auto max-w-6xl px-4 py-5 sm:px-6 lg:px-8 lg:py-7">
            <ReviewHead item={item} signals={signals} onBack={onBack} />
            {edited ? (
              <Alert tone="review" className="mt-4">
                {t("edited", { version: listing.version, checked: check.listingVersion })}
              </Alert>
            ) : null}
            {check ? null : (
              <Alert tone="neutral" className="mt-4">
                {t("noCheck")}
              </Alert>
            )}
            <div className="mt-6 grid items-start gap-6 xl:grid-cols-2">
              <div className="flex min-w-0 flex-col gap-6">
                <Pictures listing={listing} />
                <ListingText description={listing.description} signals={signals} />
              </div>
              <div className="flex min-w-0 flex-col gap-6">
                {check ? <VerdictCard check={check} signals={signals} /> : null}
                <PriceCheck listing={listing} />
                <Seller seller={seller} webUrl={webUrl} />
                <SpecList listing={listing} />
              </div>
            </div>
          </div>
        </LitProvider>
      </div>
      <DecisionBar
        busy={busy}
        onApprove={() => onDecide("APPROVE")}
        onRemove={() => onRemoving(true)}
        onStep={onStep}
      />
      <RemoveDialog
        open={removing}
        onOpenChange={onRemoving}
        title={listing.title}
        reasons={check?.reasons ?? []}
        onConfirm={(statement) => onDecide("REMOVE", statement)}
      />
    </article>
  );
}
