"use client";
import type { CaseKind, CaseRef, DeskCasesResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useDeskIsLive } from "../shell/live-desk.tsx";
import { keyOf } from "./case-address.ts";
import { CaseHead } from "./case-head.tsx";
import { CasePages } from "./case-pages.tsx";
import { CasePane } from "./case-pane.tsx";
import { CaseRow } from "./case-row.tsx";
import { ChecksBanner } from "./checks-banner.tsx";
import { ClearDialog } from "./clear-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { StaleNote } from "./stale-note.tsx";
import { useCaseWork } from "./use-case-work.ts";
import { useDecisions } from "./use-decisions.ts";
import { useMarks } from "./use-marks.ts";
import { useOpenedCase } from "./use-opened-case.ts";
import { useOpeningClaim } from "./use-opening-claim.ts";
import { useRenewedClaim } from "./use-renewed-claim.ts";
import { useShortcuts } from "./use-shortcuts.ts";

export interface CaseDeskProps {
  kind: CaseKind | null;
  page: number;
  initial: DeskCasesResult;
  /** Address of the marketplace, for links to public pages. */
  webUrl: string;
}

/** Where the socket is away, the list is still not old. */
const REFRESH_MS = 15_000;

/** The open cases of all kinds beside the chosen one; on the phone one or the other. */
export function CaseDesk({ kind, page, initial, webUrl }: CaseDeskProps) {
  const t = useTranslations("cases");
  const cases = api.desk.cases.useQuery(
    { kind, page },
    { initialData: initial, refetchInterval: REFRESH_MS, refetchOnWindowFocus: true },
  );
  const live = useDeskIsLive();
  const { items, counts, checks, pageCount } = cases.data;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const decisions = useDecisions({ kind, page });
  const isBusy = ({ subjectId }: CaseRef) => decisions.deciding.has(subjectId);
  const desk = useOpenedCase(items, isBusy);
  const { shown, asked } = desk;
  const { marked, isMarked, toggle, markAll } = useMarks(items);
  const [dialog, setDialog] = useState<"clear" | "keys" | null>(null);
  const work = useCaseWork(() => markAll(false));
  useOpeningClaim(desk.opened);
  useRenewedClaim(shown);
  const pane = useRef<HTMLDivElement>(null);

  function open(ref: CaseRef) {
    desk.open(ref);
    // What was asked for is what is read next, by the screen reader too.
    pane.current?.focus({ preventScroll: true });
  }
  useShortcuts({
    j: () => desk.step(1),
    k: () => desk.step(-1),
    x: () => shown && toggle(shown),
    c: () => shown && work.toggleClaim(shown),
    b: () => marked.length > 0 && setDialog("clear"),
    escape: desk.close,
    "?": () => setDialog("keys"),
  });

  return (
    <div className="flex flex-1 flex-col lg:h-dvh lg:flex-none lg:flex-row">
      <div
        className={`flex flex-col border-line lg:w-80 lg:shrink-0 lg:overflow-y-auto lg:border-e xl:w-[26rem] ${asked ? "max-lg:hidden" : ""}`}
      >
        <CaseHead
          kind={kind}
          counts={counts}
          live={live}
          markedCount={marked.length}
          shownCount={items.length}
          onMarkAll={markAll}
          onClearMarked={() => setDialog("clear")}
          onKeys={() => setDialog("keys")}
        />
        {cases.isError ? <StaleNote since={cases.dataUpdatedAt} /> : null}
        <ChecksBanner checks={checks} />
        <ol aria-label={t("list")}>
          {items.map((item) => (
            <li key={keyOf(item)} className="border-b border-line">
              <CaseRow
                item={item}
                selected={shown !== null && keyOf(item) === keyOf(shown)}
                marked={isMarked(item)}
                busy={isBusy(item)}
                onSelect={() => open(item)}
                onMark={() => toggle(item)}
              />
            </li>
          ))}
        </ol>
        <CasePages kind={kind} page={page} pageCount={pageCount} />
      </div>
      <div
        ref={pane}
        tabIndex={-1}
        className={`flex min-w-0 flex-1 flex-col outline-none lg:min-h-0 ${asked || items.length === 0 ? "" : "max-lg:hidden"}`}
      >
        <CasePane
          desk={desk}
          work={work}
          decisions={decisions}
          others={kind ? total - counts[kind] : 0}
          webUrl={webUrl}
        />
      </div>
      {dialog === "keys" ? <KeysDialog onClose={() => setDialog(null)} /> : null}
      {dialog === "clear" ? (
        <ClearDialog
          count={marked.length}
          onClose={() => setDialog(null)}
          onConfirm={() => {
            setDialog(null);
            work.clear(marked);
          }}
        />
      ) : null}
    </div>
  );
}
