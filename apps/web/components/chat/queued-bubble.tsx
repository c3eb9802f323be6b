"use client";
import { Button, cn } from "@loopbid/ui";
import { CircleAlert, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { imageSrc } from "../listing/image-src.ts";
import { bubbleStyles } from "./bubble-styles.ts";
import { MessageBody } from "./message-body.tsx";
import type { Queued } from "./outbox.ts";

export type QueuedBubbleProps = {
  queued: Queued;
  onRetry: (key: string) => void;
  onDiscard: (key: string) => void;
};

/** A message that only this tab knows: on its way, waiting for the network, or refused. */
export function QueuedBubble({ queued, onRetry, onDiscard }: QueuedBubbleProps) {
  const t = useTranslations("chat.message");
  const { key, text, images, state, refusal } = queued;
  return (
    <li
      data-testid="queued"
      data-state={state}
      className="flex flex-col items-end gap-1 motion-safe:animate-rise"
    >
      <div
        className={cn(
          "flex max-w-[min(34rem,84vw)] min-w-0 flex-col items-end gap-1.5 md:max-w-[min(34rem,38vw)]",
          state === "waiting" && "opacity-70",
        )}
      >
        {images.length > 0 ? (
          <div className="flex flex-wrap justify-end gap-1">
            {images.map((image) => (
              <img
                key={image.key}
                src={imageSrc(image.key, 480)}
                alt=""
                className="size-32 rounded-[0.9rem] bg-tile object-cover"
              />
            ))}
          </div>
        ) : null}
        {text ? (
          <div
            className={cn(
              bubbleStyles({ mine: true, last: true }),
              state === "failed" && "bg-danger-soft text-ink dark:bg-danger-soft",
            )}
          >
            <MessageBody text={text} links={false} />
          </div>
        ) : null}
      </div>
      {state === "failed" ? (
        <div role="alert" className="flex flex-col items-end gap-1 text-sm">
          <p className="flex items-center gap-1.5 font-medium text-danger-ink">
            <CircleAlert aria-hidden className="size-4" />
            {t("failed")}
            {refusal ? <span className="font-normal text-muted">{refusal}</span> : null}
          </p>
          <div className="flex gap-1">
            <Button size="sm" variant="ghost" className="hit-area" onClick={() => onDiscard(key)}>
              {t("discard")}
            </Button>
            <Button size="sm" variant="secondary" className="hit-area" onClick={() => onRetry(key)}>
              {t("retry")}
            </Button>
          </div>
        </div>
      ) : (
        <p className="flex items-center gap-1.5 text-xs text-subtle">
          <Clock aria-hidden className="size-3.5" />
          {t(state)}
        </p>
      )}
    </li>
  );
}
