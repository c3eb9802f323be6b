"use client";
import { groundOf } from "@loopbid/domain";
import { Alert } from "@loopbid/ui";
import type { DeskCase, ReviewItem } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { ClaimStrip } from "../cases/claim-strip.tsx";
import { CaseContext } from "../context/case-context.tsx";
import type { Decision, DecisionDetail } from "../cases/use-decisions.ts";
import { ListingDialog } from "../decisions/listing-dialog.tsx";
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
import { stateName } from "./state-name.ts";
import { SpecList } from "./spec-list.tsx";
import { VerdictCard } from "./verdict-card.tsx";

export interface ReviewProps {
  review: ReviewItem;
  claim: DeskCase["claim"];
  /** It is the moderator's own listing. */
  own: boolean;
  /** Nothing can be decided about it, or not by this moderator. */
  off: boolean;
  /** A decision on it is on its way. */
  busy: boolean;
  /** The decision that is being asked about. */
  dialog: Decision | null;
  onDialog: (decision: Decision | null) => void;
  onApprove: () => void;
  onDecide: (decision: Decision, detail?: DecisionDetail) => void;
  onToggleClaim: () => void;
  onStep: (by: 1 | -1) => void;
  onBack: () => void;
  webUrl: string;
}

/** Everything that a decision on one listing rests on, and the decision itself. */
export function Review({
  review,
  claim,
  own,
  off,
  busy,
  dialog,
  onDialog,
  onApprove,
  onDecide,
  onToggleClaim,
  onStep,
  onBack,
  webUrl,
}: ReviewProps) {
  const t = useTranslations("review");
  const { item, thresholds, decidable, state } = review;
  const { listing, seller, check } = item;
  const signals = readSignals(check?.signals ?? []);
  return (
    <article aria-label={t("region")} className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 lg:overflow-y-auto">
        <LitProvider>
          <div className="mx-auto max-w-6xl px-4 py-5 sm:px-6 lg:px-8 lg:py-7">
            <ReviewHead item={item} signals={signals} onBack={onBack} />
            <div className="mt-4">
              {decidable ? (
                <ClaimStrip claim={claim} own={own} onToggle={onToggleClaim} />
              ) : (
                <Alert tone="review" announce="status">
                  {t("decided", { state: t(`state.${stateName(state)}`) })}
                </Alert>
              )}
            </div>
            <ReviewNotes item={item} />
            <div className="mt-6 flex flex-col items-stretch gap-6 xl:grid xl:grid-cols-2 xl:items-start">
              <div className="flex min-w-0 flex-col gap-6 max-xl:contents">
                <Pictures listing={listing} />
                <ListingText description={listing.description} signals={signals} />
                <Seller seller={seller} webUrl={webUrl} className="max-xl:order-1" />
                <SpecList listing={listing} className="max-xl:order-1" />
              </div>
              <div className="flex min-w-0 flex-col gap-6 max-xl:contents">
                {check ? (
                  <VerdictCard check={check} signals={signals} thresholds={thresholds} />
                ) : null}
                <PriceCheck listing={listing} />
                <CaseContext listing={listing} sellerHandle={seller.handle} webUrl={webUrl} />
              </div>
            </div>
          </div>
        </LitProvider>
      </div>
      <DecisionBar
        busy={busy}
        off={off}
        onApprove={onApprove}
        onApproveAs={() => onDialog("APPROVE")}
        onEditRequest={() => onDialog("EDIT_REQUEST")}
        onRemove={() => onDialog("REMOVE")}
        onStep={onStep}
      />
      <RemoveDialog
        open={dialog === "REMOVE"}
        onOpenChange={(open) => onDialog(open ? "REMOVE" : null)}
        title={listing.title}
        reasons={check?.reasons ?? []}
        likely={likelyLabels(signals)}
        onConfirm={(statement, labels, ground) => onDecide("REMOVE", { statement, labels, ground })}
      />
      {dialog === "EDIT_REQUEST" ? (
        <ListingDialog
          title={listing.title}
          decisions={["EDIT_REQUEST"]}
          ground={groundOf(check?.reasons ?? [])}
          onClose={() => onDialog(null)}
          onConfirm={({ statement, ground }) =>
            onDecide("EDIT_REQUEST", { statement, ground, labels: [] })
          }
        />
      ) : null}
      <ApproveDialog
        open={dialog === "APPROVE"}
        onOpenChange={(open) => onDialog(open ? "APPROVE" : null)}
        title={listing.title}
        onConfirm={(labels) => onDecide("APPROVE", { statement: "", labels })}
      />
    </article>
  );
}
