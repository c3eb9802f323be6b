"use client";
import { cn } from "@loopbid/ui";
import type { MessagesResult, ThreadSummary } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ThreadOffer } from "../offer/thread-offer.tsx";
import { Announcer } from "./announcer.tsx";
import { BlockDialog } from "./block-dialog.tsx";
import { BlockedNote } from "./blocked-note.tsx";
import { Composer } from "./composer.tsx";
import { ConnectionStrip } from "./connection-strip.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { ThreadHead } from "./thread-head.tsx";
import { ThreadLog } from "./thread-log.tsx";
import { ThreadMenu } from "./thread-menu.tsx";
import { useAttachments } from "./use-attachments.ts";
import { useChatTimes } from "./use-chat-times.ts";
import { useThread } from "./use-thread.ts";
import { usePeerSignals, useTellTyping } from "./use-thread-signals.ts";

export type ThreadViewProps = {
  thread: ThreadSummary;
  page: MessagesResult;
  /** The message that a search led to. */
  found: number | null;
};

type Report = { open: false } | { open: true; seq: number | null };

/** One conversation, live. Keyed by thread: another one starts anew. */
export function ThreadView({ thread: initial, page, found }: ThreadViewProps) {
  const t = useTranslations("chat");
  const live = useThread(initial, page);
  const { thread, state } = live;
  const { typing, presence } = usePeerSignals(thread.id, thread.role);
  const tellTyping = useTellTyping(thread.id);
  const times = useChatTimes();
  const attachments = useAttachments();
  const [report, setReport] = useState<Report>({ open: false });
  const [blocking, setBlocking] = useState(false);
  const [dragging, setDragging] = useState(false);
  const writable = thread.blocked === null;
  return (
    <section
      data-chat-thread
      aria-label={t("thread.with", { name: thread.peer.name })}
      onDragOver={(event) => {
        if (!writable || !event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setDragging(false);
      }}
      onDrop={(event) => {
        if (!writable) return;
        event.preventDefault();
        setDragging(false);
        attachments.add([...event.dataTransfer.files]);
      }}
      className="relative flex min-h-0 min-w-0 flex-col"
    >
      <ThreadHead
        thread={thread}
        presence={presence}
        typing={typing}
        times={times}
        menu={
          <ThreadMenu
            thread={thread}
            onReport={() => setReport({ open: true, seq: null })}
            onBlock={() => setBlocking(true)}
          />
        }
      />
      <ThreadLog
        live={live}
        times={times}
        typing={typing}
        found={found}
        onReport={(seq) => setReport({ open: true, seq })}
      />
      <Announcer threadId={thread.id} name={thread.peer.name} />
      <ConnectionStrip />
      {writable ? (
        <Composer
          threadId={thread.id}
          peer={thread.peer.name}
          attachments={attachments}
          onSend={live.send}
          onTyping={tellTyping}
          extra={<ThreadOffer thread={thread} />}
        />
      ) : (
        <BlockedNote thread={thread} onUnblock={() => setBlocking(true)} />
      )}
      <div
        aria-hidden
        className={cn(
          "pointer-events-none absolute inset-3 z-20 flex items-center justify-center rounded-panel border-2 border-dashed border-action bg-raised/90 text-title font-semibold transition-opacity",
          dragging ? "opacity-100" : "opacity-0",
        )}
      >
        {t("composer.drop")}
      </div>
      {report.open ? (
        <ReportDialog
          thread={thread}
          messages={state.messages}
          seq={report.seq}
          onClose={() => setReport({ open: false })}
        />
      ) : null}
      <BlockDialog
        thread={thread}
        open={blocking}
        onClose={() => setBlocking(false)}
        onDone={live.refresh}
      />
    </section>
  );
}
