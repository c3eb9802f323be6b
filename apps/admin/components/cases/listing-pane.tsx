"use client";
import type { CaseRef } from "@loopbid/validators";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { Review } from "../review/review.tsx";
import type { PaneProps } from "./pane-frame.tsx";
import { PaneWait } from "./pane-wait.tsx";
import type { Decision, DecisionDetail, useDecisions } from "./use-decisions.ts";
import { useShortcuts } from "./use-shortcuts.ts";

export interface ListingPaneProps extends PaneProps {
  item: CaseRef;
  decisions: ReturnType<typeof useDecisions>;
}

/** An approval as it is by far the most often: no label holds. */
const PLAIN: DecisionDetail = { statement: "", labels: [] };

/** A held listing; another one is shown too, with nothing to decide. */
export function ListingPane({ item, decisions, ...pane }: ListingPaneProps) {
  const { subjectId: listingId } = item;
  const [dialog, setDialog] = useState<Decision | null>(null);
  const read = api.moderation.item.useQuery({ listingId }, { retry: false });
  const review = read.data;
  const busy = decisions.deciding.has(listingId);
  const off = !review?.decidable || pane.taken || busy;
  const { score } = review?.item.check ?? {};
  const grave = review !== undefined && score !== undefined && score >= review.thresholds.block;

  function act(decision: Decision, detail: DecisionDetail = PLAIN) {
    if (off) return;
    setDialog(null);
    pane.onDone();
    void decisions.decide(review.item, decision, detail);
  }
  const ask = (decision: Decision) => !off && setDialog(decision);
  // What the check would have removed is not approved with one key.
  const approve = () => (grave ? ask("APPROVE") : act("APPROVE"));
  useShortcuts({
    a: approve,
    l: () => ask("APPROVE"),
    r: () => ask("REMOVE"),
    e: () => ask("EDIT_REQUEST"),
  });

  if (!review)
    return (
      <div className="p-4 sm:p-6 lg:p-8">
        <PaneWait failed={read.isError} />
      </div>
    );
  return (
    <Review
      // The seller's edit makes it another text: nothing that was typed about the old one stays.
      key={review.item.listing.version}
      review={review}
      claim={pane.claim}
      own={pane.own}
      off={off}
      busy={busy}
      dialog={dialog}
      onDialog={(next) => (next ? ask(next) : setDialog(null))}
      onApprove={approve}
      onDecide={act}
      onStep={pane.onStep}
      onBack={pane.onBack}
      onToggleClaim={pane.onToggleClaim}
      webUrl={pane.webUrl}
    />
  );
}
