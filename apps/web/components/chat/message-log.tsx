"use client";
import { cn } from "@loopbid/ui";
import type { ChatMessage, ThreadSummary } from "@loopbid/validators";
import { CheckCheck, Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { groupMessages, receiptsOf, type Run } from "./group-messages.ts";
import { OfferCard } from "../offer/offer-card.tsx";
import { MessageBubble } from "./message-bubble.tsx";
import type { ThreadState } from "./thread-state.ts";
import type { ChatTimes } from "./use-chat-times.ts";

export type MessageLogProps = {
  thread: ThreadSummary;
  state: ThreadState;
  times: ChatTimes;
  /** What came after this number is new to the reader. */
  newAfter: number | null;
  /** The message that a search led to. */
  found: number | null;
  onReport: (seq: number) => void;
  /** The reader answered an offer. */
  onOffer: () => void;
};

/** Days, runs of one sender, the line before what is new, and how far the other side has read. */
export function MessageLog(props: MessageLogProps) {
  const { state, times, newAfter } = props;
  const t = useTranslations("chat.thread");
  const parts = groupMessages(state.messages, times.dayOf, newAfter);
  return (
    <ol className="flex flex-col gap-3">
      {parts.map((part) => {
        if (part.kind === "day") {
          return (
            <li key={part.key} className="flex justify-center pt-2">
              <time
                dateTime={part.at}
                className="rounded-full bg-tint px-3 py-1 text-xs font-semibold text-muted"
              >
                {times.dayName(part.at)}
              </time>
            </li>
          );
        }
        if (part.kind === "new") {
          return (
            <li
              key={part.key}
              data-testid="new-divider"
              className="flex items-center gap-3 text-xs font-semibold text-volt-ink before:h-px before:flex-1 before:bg-current/40 after:h-px after:flex-1 after:bg-current/40"
            >
              {t("newDivider")}
            </li>
          );
        }
        return <RunOf key={part.key} run={part.run} {...props} />;
      })}
    </ol>
  );
}

type RunOfProps = MessageLogProps & { run: Run };

function RunOf({ run, thread, state, times, found, onReport, onOffer }: RunOfProps) {
  const t = useTranslations("chat.message");
  const receipts = receiptsOf(state.messages, state.peerReadSeq);
  const { mine, messages } = run;
  const newest = messages.at(-1)!;
  return (
    <li className={cn("flex flex-col gap-1", mine ? "items-end" : "items-start")}>
      <span className="sr-only">{mine ? t("you") : thread.peer.name}</span>
      {messages.map((message) => (
        <div
          key={message.seq}
          id={`message-${message.seq}`}
          data-testid="message"
          data-seq={message.seq}
          data-mine={mine}
          className={cn(
            "flex w-full scroll-my-16 flex-col rounded-card transition-colors duration-700",
            mine ? "items-end" : "items-start",
            found === message.seq && "bg-review-soft",
          )}
        >
          {message.offer ? (
            <OfferCard
              offer={message.offer}
              role={thread.role}
              listing={thread.listing}
              onDone={onOffer}
            />
          ) : (
            <MessageBubble
              message={message}
              peer={thread.peer.name}
              last={message === newest}
              time={times.full(message.sentAt)}
              onReport={onReport}
            />
          )}
          <Receipt message={message} receipts={receipts} readAt={state.peerReadAt} times={times} />
        </div>
      ))}
      <time
        dateTime={newest.sentAt}
        className={cn(
          "figures px-1.5 text-xs text-subtle",
          mine && (receipts.read === newest.seq || receipts.sent === newest.seq) && "sr-only",
        )}
      >
        {times.time(newest.sentAt)}
      </time>
    </li>
  );
}

type ReceiptProps = {
  message: ChatMessage;
  receipts: ReturnType<typeof receiptsOf>;
  readAt: number | null;
  times: ChatTimes;
};

function Receipt({ message, receipts, readAt, times }: ReceiptProps) {
  const t = useTranslations("chat.message");
  const { seq, mine } = message;
  if (!mine || (receipts.read !== seq && receipts.sent !== seq)) return null;
  const read = receipts.read === seq;
  return (
    <p
      data-testid="receipt"
      data-state={read ? "read" : "sent"}
      className="figures mt-0.5 flex items-center gap-1 px-1.5 text-xs text-subtle"
    >
      <span>{times.time(message.sentAt)}</span>
      <span aria-hidden>·</span>
      {read ? (
        <CheckCheck aria-hidden className="size-3.5 text-volt-ink" />
      ) : (
        <Check aria-hidden className="size-3.5" />
      )}
      {read ? (readAt ? t("readAt", { time: times.time(readAt) }) : t("read")) : t("sent")}
    </p>
  );
}
