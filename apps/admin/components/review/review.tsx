"use client";
import type { QueueItem } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import type { Decision, DecisionDetail } from "../queue/use-decisions.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { likelyLabels } from "./labels.ts";
import { ListingText } from "./listing-text.tsx";
import { LitProvider } from "./lit.tsx";
import { Pictures } from "./pictures.tsx";
import { PriceCheck } from "./price-check.tsx";
import { readSignals } from "./read-signals.ts";
import { RemoveDialog } from "./remove-dialog.tsx";
import { ReviewHead } from "./review-head.tsx";
import { ReviewNotes } from "./review-notes.tsx";
import { Seller } from "./seller.tsx";
import { SpecList } from "./spec-list.tsx";
import { VerdictCard } from "./verdict-card.tsx";

export interface ReviewProps {
  item: QueueItem;
  /** A decision on it is on its way. */
  busy: boolean;
  /** The decision that is being asked about. */
  dialog: Decision | null;
  onDialog: (decision: Decision | null) => void;
  onDecide: (decision: Decision, detail?: DecisionDetail) => void;
  onStep: (by: 1 | -1) => void;
  onBack: () => void;
  webUrl: string;
}

/** Everything that a decision on one listing rests on, and the decision itself. */
export function Review({
  item,
  busy,
  dialog,
  onDialog,
  onDecide,
  onStep,
  onBack,
  webUrl,
}: ReviewProps) {
  const t = useTranslations("review");
  const { listing, seller, check } = item;
  const signals = readSignals(check?.signals ?? []);
  return (
    <article aria-label={t("region")} className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 lg:overflow-y-auto">
        <LitProvider>
          <div className="mx-auto max-w-6xl px-4 py-5 sm:px-6 lg:px-8 lg:py-7">
            <ReviewHead item={item} signals={signals} onBack={onBack} />
            <ReviewNotes item={item} />
            <div className="mt-6 flex flex-col items-stretch gap-6 xl:grid xl:grid-cols-2 xl:items-start">
              <div className="flex min-w-0 flex-col gap-6 max-xl:contents">
                <Pictures listing={listing} />
                <ListingText description={listing.description} signals={signals} />
                <Seller seller={seller} webUrl={webUrl} className="max-xl:order-1" />
                <SpecList listing={listing} className="max-xl:order-1" />
              </div>
              <div className="flex min-w-0 flex-col gap-6 max-xl:contents">
                {check ? <VerdictCard check={check} signals={signals} /> : null}
                <PriceCheck listing={listing} />
              </div>
            </div>
          </div>
        </LitProvider>
      </div>
      <DecisionBar
        busy={busy}
        onApprove={() => onDecide("APPROVE")}
        onApproveAs={() => onDialog("APPROVE")}
        onRemove={() => onDialog("REMOVE")}
        onStep={onStep}
      />
      <RemoveDialog
        open={dialog === "REMOVE"}
        onOpenChange={(open) => onDialog(open ? "REMOVE" : null)}
        title={listing.title}
        reasons={check?.reasons ?? []}
        likely={likelyLabels(signals)}
        onConfirm={(statement, labels) => onDecide("REMOVE", { statement, labels })}
      />
      <ApproveDialog
        open={dialog === "APPROVE"}
        onOpenChange={(open) => onDialog(open ? "APPROVE" : null)}
        title={listing.title}
        onConfirm={(labels) => onDecide("APPROVE", { statement: "", labels })}
      />
    </article>
  );
}
