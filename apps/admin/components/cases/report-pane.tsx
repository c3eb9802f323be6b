"use client";
import type { DeskCase } from "@loopbid/validators";
import { Check, EyeOff, PencilLine, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { ListingDialog } from "../decisions/listing-dialog.tsx";
import { useDecideListing } from "../decisions/use-decide-listing.ts";
import { RemoveDialog } from "../review/remove-dialog.tsx";
import { ActionButton } from "./action-button.tsx";
import { PaneFrame, type PaneProps } from "./pane-frame.tsx";
import { ReportCase } from "./report-case.tsx";
import type { useCaseWork } from "./use-case-work.ts";
import { useShortcuts } from "./use-shortcuts.ts";

export interface ReportPaneProps extends PaneProps {
  item: DeskCase;
  work: ReturnType<typeof useCaseWork>;
}

/** A listing on sale that people reported. */
export function ReportPane({ item, work, ...pane }: ReportPaneProps) {
  const t = useTranslations("cases");
  const [asking, setAsking] = useState<"HIDE" | "EDIT_REQUEST" | "REMOVE" | null>(null);
  const read = api.desk.reportedListing.useQuery({ listingId: item.subjectId }, { retry: false });
  const reported = read.isError ? null : read.data;
  const taking = useDecideListing(() => undefined);
  const off = pane.taken || work.busy || taking.busy || !reported;
  const removable = !off && reported.listing.state === "LIVE";
  const dismiss = () => !off && work.clear([item], pane.onDone);
  const ask = (decision: typeof asking) => removable && setAsking(decision);
  useShortcuts({
    d: dismiss,
    h: () => ask("HIDE"),
    e: () => ask("EDIT_REQUEST"),
    r: () => ask("REMOVE"),
  });
  return (
    <PaneFrame
      item={item}
      {...pane}
      actions={
        <>
          <ActionButton
            shortcut="e"
            disabled={!removable}
            icon={<PencilLine aria-hidden />}
            onClick={() => ask("EDIT_REQUEST")}
          >
            <span className="max-sm:sr-only">{t("editRequest")}</span>
          </ActionButton>
          <ActionButton
            shortcut="h"
            disabled={!removable}
            icon={<EyeOff aria-hidden />}
            onClick={() => ask("HIDE")}
          >
            <span className="max-sm:sr-only">{t("hide")}</span>
          </ActionButton>
          <ActionButton
            shortcut="r"
            disabled={!removable}
            icon={<Trash2 aria-hidden />}
            onClick={() => ask("REMOVE")}
          >
            {t("remove")}
          </ActionButton>
          <ActionButton
            shortcut="d"
            variant="primary"
            disabled={off}
            loading={work.busy}
            icon={<Check aria-hidden />}
            onClick={dismiss}
          >
            {t("clear.REPORT")}
          </ActionButton>
        </>
      }
    >
      <ReportCase reported={reported} webUrl={pane.webUrl} />
      {(asking === "HIDE" || asking === "EDIT_REQUEST") && reported ? (
        <ListingDialog
          title={reported.listing.title}
          decisions={[asking]}
          onClose={() => setAsking(null)}
          onConfirm={(chosen) => {
            setAsking(null);
            taking.decide(reported.listing, chosen);
          }}
        />
      ) : null}
      {asking === "REMOVE" && reported ? (
        <RemoveDialog
          open
          onOpenChange={(open) => open || setAsking(null)}
          title={reported.listing.title}
          reasons={[]}
          likely={[]}
          onConfirm={(statement, labels, ground) => {
            setAsking(null);
            const seenUntil = reported.reports.at(-1)!.createdAt;
            work.remove(reported.listing, seenUntil, statement, labels, ground, pane.onDone);
          }}
        />
      ) : null}
    </PaneFrame>
  );
}
