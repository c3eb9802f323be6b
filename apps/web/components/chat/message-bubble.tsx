"use client";
import { Button, cn, IconButton, Menu, useToast } from "@loopbid/ui";
import type { ChatMessage } from "@loopbid/validators";
import { Copy, Ellipsis, Flag, ShieldX } from "lucide-react";
import { useTranslations } from "next-intl";
import { bubbleStyles } from "./bubble-styles.ts";
import { MessageBody } from "./message-body.tsx";
import { MessagePictures } from "./message-pictures.tsx";
import { isEmojiOnly } from "./message-text.ts";
import { MessageWarning } from "./message-warning.tsx";
import { mayFollowLinks } from "./warning-order.ts";

export type MessageBubbleProps = {
  message: ChatMessage;
  peer: string;
  /** The last of its run has the tail. */
  last: boolean;
  time: string;
  onReport: (seq: number) => void;
};

/** A text message of either side with its pictures, and what the reader is warned of. */
export function MessageBubble({ message, peer, last, time, onReport }: MessageBubbleProps) {
  const { mine, text, images, warnings, seq } = message;
  if (message.state === "WITHHELD") return <Withheld {...{ message, time, onReport }} />;
  const bare = isEmojiOnly(text) && images.length === 0;
  return (
    <div className={cn("flex flex-col", mine ? "items-end" : "items-start")}>
      <div className={cn("group flex max-w-full items-center gap-1", mine && "flex-row-reverse")}>
        <div
          title={time}
          className={cn(
            "flex min-w-0 flex-col gap-1.5",
            mine ? "items-end" : "items-start",
            "max-w-[min(34rem,84vw)] md:max-w-[min(34rem,38vw)]",
          )}
        >
          {images.length > 0 ? <MessagePictures images={images} from={mine ? null : peer} /> : null}
          {text ? (
            <div className={bare ? "text-4xl leading-tight" : bubbleStyles({ mine, last })}>
              <MessageBody text={text} links={mayFollowLinks(warnings)} />
            </div>
          ) : null}
        </div>
        <Actions message={message} onReport={onReport} />
      </div>
      {warnings.length > 0 ? (
        <MessageWarning warnings={warnings} onReport={() => onReport(seq)} />
      ) : null}
    </div>
  );
}

/** Beside a message for a pointer or the keyboard; on a phone the thread's menu has the same. */
function Actions({ message, onReport }: Pick<MessageBubbleProps, "message" | "onReport">) {
  const t = useTranslations("chat.message");
  const toast = useToast();
  const copy = () =>
    void navigator.clipboard
      .writeText(message.text)
      .then(() => toast.show({ title: t("copied"), tone: "success" }));
  const copying = {
    id: "copy",
    label: t("copy"),
    icon: <Copy aria-hidden />,
    onSelect: copy,
  };
  const reporting = {
    id: "report",
    label: t("report"),
    icon: <Flag aria-hidden />,
    onSelect: () => onReport(message.seq),
  };
  const items = [...(message.text ? [copying] : []), ...(message.mine ? [] : [reporting])];
  if (items.length === 0) return null;
  return (
    <Menu
      align={message.mine ? "end" : "start"}
      trigger={
        <IconButton
          size="sm"
          label={t("actions")}
          icon={<Ellipsis aria-hidden />}
          className="shrink-0 opacity-0 transition-opacity group-hover:opacity-100 focus-visible:opacity-100 data-popup-open:opacity-100 pointer-coarse:hidden"
        />
      }
      items={items}
    />
  );
}

/** Its sender sees what did not go out and why; its reader only that something was kept from them. */
function Withheld({
  message,
  time,
  onReport,
}: Pick<MessageBubbleProps, "message" | "time" | "onReport">) {
  const t = useTranslations("chat.message");
  const warning = useTranslations("chat.warning");
  const { mine, text } = message;
  return (
    <div
      title={time}
      data-testid="withheld"
      className={cn(
        "max-w-[min(30rem,84vw)] rounded-card border border-dashed border-line-strong px-3.5 py-2.5 text-[0.9375rem]",
        mine ? "self-end" : "self-start",
      )}
    >
      {mine ? (
        <>
          <div className="text-muted">
            <MessageBody text={text} links={false} />
          </div>
          <p className="mt-1.5 flex gap-2 text-sm font-medium text-danger-ink">
            <ShieldX aria-hidden className="mt-0.5 size-4 shrink-0" />
            {t("withheldMine")}
          </p>
        </>
      ) : (
        <div className="flex gap-3">
          <ShieldX aria-hidden className="mt-0.5 size-5 shrink-0 text-danger-ink" />
          <div>
            <p className="font-semibold">{t("withheldPeer")}</p>
            <p className="mt-0.5 text-sm text-pretty text-muted">{t("withheldPeerBody")}</p>
            <Button
              size="sm"
              variant="secondary"
              className="hit-area mt-2.5"
              iconStart={<Flag aria-hidden />}
              onClick={() => onReport(message.seq)}
            >
              {warning("report")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
