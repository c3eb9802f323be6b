"use client";
import type { DeskCase } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { ShillCard } from "../shills/shill-card.tsx";
import { useShillDecisions } from "../shills/use-shill-decisions.ts";
import { ActionButton } from "./action-button.tsx";
import { PaneFrame, type PaneProps } from "./pane-frame.tsx";
import { PaneWait } from "./pane-wait.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

/** Somebody who may be bidding for a seller. */
export function ShillPane({ item, ...pane }: PaneProps & { item: DeskCase }) {
  const t = useTranslations("shills");
  const read = api.moderation.shillAlert.useQuery({ alertId: item.subjectId });
  const { decide, busy } = useShillDecisions(pane.onDone);
  const alert = read.data;
  const off = pane.taken || busy || alert?.state !== "OPEN";
  const send = (decision: "CONFIRM" | "DISMISS") => alert && !off && decide(alert, decision);
  useShortcuts({ d: () => send("DISMISS"), y: () => send("CONFIRM") });
  return (
    <PaneFrame
      item={item}
      {...pane}
      actions={
        <>
          <ActionButton shortcut="y" disabled={off} onClick={() => send("CONFIRM")}>
            {t("confirm")}
          </ActionButton>
          <ActionButton
            shortcut="d"
            variant="primary"
            disabled={off}
            loading={busy}
            onClick={() => send("DISMISS")}
          >
            {t("dismiss")}
          </ActionButton>
        </>
      }
    >
      {alert ? (
        <ShillCard alert={alert} webUrl={pane.webUrl} />
      ) : (
        <PaneWait failed={read.isError} />
      )}
    </PaneFrame>
  );
}
