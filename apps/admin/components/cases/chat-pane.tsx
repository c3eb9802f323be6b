"use client";
import type { DeskCase } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { CaseCard } from "../chats/case-card.tsx";
import { NoteDialog } from "../chats/note-dialog.tsx";
import { useCaseDecisions } from "../chats/use-case-decisions.ts";
import { ActionButton } from "./action-button.tsx";
import { PaneFrame, type PaneProps } from "./pane-frame.tsx";
import { PaneWait } from "./pane-wait.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

/** Somebody's conduct in a conversation. */
export function ChatPane({ item, ...pane }: PaneProps & { item: DeskCase }) {
  const t = useTranslations("chats");
  const [asking, setAsking] = useState<"WARN" | "SUSPEND" | null>(null);
  const read = api.chatCase.one.useQuery({ caseId: item.subjectId });
  const { decide, busy } = useCaseDecisions(pane.onDone);
  const chat = read.data;
  const off = pane.taken || busy || chat?.state !== "OPEN";
  const dismiss = () => chat && !off && decide(chat, "DISMISS", "");
  const ask = (decision: "WARN" | "SUSPEND") => !off && setAsking(decision);
  useShortcuts({ d: dismiss, w: () => ask("WARN"), s: () => ask("SUSPEND") });
  return (
    <PaneFrame
      item={item}
      {...pane}
      actions={
        <>
          <ActionButton shortcut="s" variant="danger" disabled={off} onClick={() => ask("SUSPEND")}>
            {t("suspend")}
          </ActionButton>
          <ActionButton shortcut="w" disabled={off} onClick={() => ask("WARN")}>
            {t("warn")}
          </ActionButton>
          <ActionButton
            shortcut="d"
            variant="primary"
            disabled={off}
            loading={busy}
            onClick={dismiss}
          >
            {t("dismiss")}
          </ActionButton>
        </>
      }
    >
      {chat ? <CaseCard item={chat} webUrl={pane.webUrl} /> : <PaneWait failed={read.isError} />}
      {asking && chat ? (
        <NoteDialog
          decision={asking}
          handle={chat.person.handle}
          onClose={() => setAsking(null)}
          onConfirm={(note, ground) => {
            setAsking(null);
            decide(chat, asking, note, ground);
          }}
        />
      ) : null}
    </PaneFrame>
  );
}
