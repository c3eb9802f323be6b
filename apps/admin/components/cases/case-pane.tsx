"use client";
import { Button, EmptyState, Spinner } from "@loopbid/ui";
import type { CaseRef, DeskCase } from "@loopbid/validators";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AppealPane } from "./appeal-pane.tsx";
import { keyOf } from "./case-address.ts";
import { ChatPane } from "./chat-pane.tsx";
import { ListingPane } from "./listing-pane.tsx";
import type { PaneProps } from "./pane-frame.tsx";
import { ReportPane } from "./report-pane.tsx";
import { ShillPane } from "./shill-pane.tsx";
import type { useCaseWork } from "./use-case-work.ts";
import type { useDecisions } from "./use-decisions.ts";
import type { useOpenedCase } from "./use-opened-case.ts";

export interface CasePaneProps {
  desk: ReturnType<typeof useOpenedCase>;
  work: ReturnType<typeof useCaseWork>;
  decisions: ReturnType<typeof useDecisions>;
  /** Open cases that the list does not show because of their kind. */
  others: number;
  webUrl: string;
}

/** The case that is looked at, with everything that a decision on it rests on and the decision itself. */
export function CasePane({ desk, work, decisions, others, webUrl }: CasePaneProps) {
  const t = useTranslations("cases");
  const { asked, shown, gone } = desk;
  const paneOf = (item: CaseRef & Pick<DeskCase, "claim" | "own">): PaneProps => ({
    taken: item.claim !== null && !item.claim.mine,
    claim: item.claim,
    own: item.own,
    onToggleClaim: () => work.toggleClaim(item),
    onDone: () => desk.goOn(item),
    onStep: desk.step,
    onBack: desk.close,
    webUrl,
  });
  // A listing is read whether or not there is something to decide about it.
  if (asked?.kind === "LISTING" && gone) {
    const item = { ...asked, claim: null, own: false };
    return <ListingPane key={keyOf(asked)} item={item} decisions={decisions} {...paneOf(item)} />;
  }
  if (gone)
    return (
      <EmptyState
        illustration="done"
        className="my-auto"
        title={t("closed.title")}
        description={t("closed.body")}
        action={<Button onClick={desk.close}>{t("closed.action")}</Button>}
      />
    );
  if (asked && !shown)
    return (
      <p className="m-auto flex items-center gap-2 text-muted">
        <Spinner /> {t("opening")}
      </p>
    );
  if (!shown)
    return (
      <EmptyState
        illustration="done"
        className="my-auto"
        title={t(others > 0 ? "empty.ofKind" : "empty.title")}
        description={others > 0 ? t("empty.others", { count: others }) : t("empty.body")}
        action={others > 0 ? <Button render={<Link href="/">{t("empty.all")}</Link>} /> : undefined}
      />
    );
  const pane = paneOf(shown);
  const key = keyOf(shown);
  switch (shown.kind) {
    case "LISTING":
      return <ListingPane key={key} item={shown} decisions={decisions} {...pane} />;
    case "REPORT":
      return <ReportPane key={key} item={shown} work={work} {...pane} />;
    case "CHAT":
      return <ChatPane key={key} item={shown} {...pane} />;
    case "SHILL":
      return <ShillPane key={key} item={shown} {...pane} />;
    case "APPEAL":
      return <AppealPane key={key} item={shown} {...pane} />;
  }
}
