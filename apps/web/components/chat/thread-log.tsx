"use client";
import { Button, cn, Spinner } from "@loopbid/ui";
import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { MessageLog } from "./message-log.tsx";
import { QueuedBubble } from "./queued-bubble.tsx";
import { SafetyNote } from "./safety-note.tsx";
import { TypingIndicator } from "./typing-indicator.tsx";
import type { ChatTimes } from "./use-chat-times.ts";
import { useFound } from "./use-found.ts";
import { useLoadOlder } from "./use-load-older.ts";
import { useLogScroll } from "./use-log-scroll.ts";
import { useNewDivider } from "./use-new-divider.ts";
import { useReadMarks } from "./use-read-marks.ts";
import type { ThreadLive } from "./use-thread.ts";

export type ThreadLogProps = {
  live: ThreadLive;
  times: ChatTimes;
  typing: boolean;
  found: number | null;
  onReport: (seq: number) => void;
};

/** The scrolling part of a thread: from the safety note at its start to what is on its way. */
export function ThreadLog({ live, times, typing, found, onReport }: ThreadLogProps) {
  const t = useTranslations("chat.thread");
  const { thread, state, queued, older, loadOlder } = live;
  const { name } = thread.peer;
  const { log, atNewest, below, toNewest, onScroll } = useLogScroll(state, queued.length);
  const newAfter = useNewDivider(state);
  const top = useLoadOlder(log, older, loadOlder);
  const shown = useFound(found, live);
  useReadMarks(thread.id, state, atNewest);
  const empty = state.seq === 0 && queued.length === 0;
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={log}
        onScroll={onScroll}
        role="log"
        aria-live="off"
        aria-label={t("log", { name })}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto overscroll-contain -outline-offset-2 [overflow-anchor:none]"
      >
        <div className="flex min-h-full flex-col justify-end gap-3 px-3 py-4 sm:px-5">
          {older === "none" ? (
            <SafetyNote />
          ) : (
            <div ref={top} className="flex min-h-11 items-center justify-center gap-2 text-sm">
              {older === "failed" ? (
                <>
                  <span className="text-danger-ink">{t("olderFailed")}</span>
                  <Button size="sm" variant="secondary" onClick={() => void loadOlder()}>
                    {t("older")}
                  </Button>
                </>
              ) : (
                <Spinner label={t("loadingOlder")} />
              )}
            </div>
          )}
          {empty ? (
            <div className="mx-auto my-6 max-w-sm text-center">
              <p className="text-title font-display font-semibold">{t("emptyTitle", { name })}</p>
              <p className="mt-1.5 text-muted">
                {t(thread.role === "BUYER" ? "emptyBuyer" : "emptySeller")}
              </p>
            </div>
          ) : (
            <MessageLog
              thread={thread}
              state={state}
              times={times}
              newAfter={newAfter}
              found={shown}
              onReport={onReport}
              onOffer={live.refresh}
            />
          )}
          {queued.length > 0 ? (
            <ul className="flex flex-col gap-1.5">
              {queued.map((each) => (
                <QueuedBubble
                  key={each.key}
                  queued={each}
                  onRetry={live.retry}
                  onDiscard={live.discard}
                />
              ))}
            </ul>
          ) : null}
          {typing ? <TypingIndicator name={name} /> : null}
        </div>
      </div>
      <button
        type="button"
        onClick={toNewest}
        aria-label={below > 0 ? t("newBelow", { count: below }) : t("toNewest")}
        className={cn(
          "absolute end-4 bottom-4 z-10 flex h-11 min-w-11 items-center justify-center gap-2 rounded-full border border-line bg-raised px-3 text-sm font-semibold shadow-pop transition-[opacity,translate]",
          atNewest && "pointer-events-none invisible translate-y-2 opacity-0",
        )}
      >
        {below > 0 ? (
          <span className="figures rounded-full bg-volt px-2 py-0.5 text-xs font-bold text-on-volt">
            {below}
          </span>
        ) : null}
        <ArrowDown aria-hidden className="size-5" />
      </button>
    </div>
  );
}
