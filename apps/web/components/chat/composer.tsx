"use client";
import { cn, IconButton } from "@loopbid/ui";
import { type ChatMessage, MAX_MESSAGE_LENGTH } from "@loopbid/validators";
import { ImagePlus, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { AttachmentTray } from "./attachment-tray.tsx";
import type { Attachments } from "./use-attachments.ts";
import { useAutosize } from "./use-autosize.ts";
import { useDraft } from "./use-draft.ts";
import { useEarlyText } from "./use-early-text.ts";

export type ComposerProps = {
  threadId: string;
  peer: string;
  attachments: Attachments;
  onSend: (text: string, images: ChatMessage["images"]) => void;
  onTyping: () => void;
  /** More that can be done here, before the field: an offer. */
  extra?: ReactNode;
};

const COUNT_FROM = MAX_MESSAGE_LENGTH - 200;

/** Enter sends where there is a keyboard; on a touch screen it starts a new line, and the button sends. */
function sendsOnEnter(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return false;
  return !matchMedia("(hover: none) and (pointer: coarse)").matches;
}

export function Composer({ threadId, peer, attachments, onSend, onTyping, extra }: ComposerProps) {
  const t = useTranslations("chat.composer");
  const [text, setText] = useDraft(threadId);
  const area = useAutosize(text);
  useEarlyText(area, setText);
  const files = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const pending = attachments.list.some(({ state }) => state !== "ready");
  const left = MAX_MESSAGE_LENGTH - text.trim().length;
  const empty = text.trim() === "" && attachments.list.length === 0;
  const ready = !empty && !pending && left >= 0;

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!ready) return;
    onSend(text.trim(), attachments.take());
    setText("");
    area.current?.focus();
  };
  return (
    <form
      aria-label={t("form")}
      onSubmit={submit}
      className="flex flex-col gap-2 border-t border-line bg-surface px-2 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-3 sm:pb-3"
    >
      <AttachmentTray attachments={attachments} />
      <div className="flex items-end gap-1 sm:gap-1.5">
        <IconButton
          label={t("attach")}
          icon={<ImagePlus aria-hidden />}
          onClick={() => files.current?.click()}
        />
        <input
          ref={files}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          multiple
          hidden
          data-testid="pick-pictures"
          onChange={({ target }) => {
            attachments.add([...(target.files ?? [])]);
            target.value = "";
          }}
        />
        {extra}
        <textarea
          ref={area}
          rows={1}
          value={text}
          aria-label={t("label", { name: peer })}
          aria-describedby={hintId}
          placeholder={t("placeholder")}
          enterKeyHint="enter"
          onChange={({ target }) => {
            setText(target.value);
            if (target.value.trim()) onTyping();
          }}
          onKeyDown={(event) => {
            if (!sendsOnEnter(event)) return;
            event.preventDefault();
            submit();
          }}
          onPaste={({ clipboardData }) => {
            if (clipboardData.files.length > 0) attachments.add([...clipboardData.files]);
          }}
          className="field-sizing-content max-h-40 min-h-11 min-w-0 flex-1 resize-none rounded-[1.375rem] border border-line-strong bg-paper px-4 py-2.5 text-base leading-snug placeholder:text-subtle hover:border-muted focus:border-focus focus:outline-2 focus:-outline-offset-1 focus:outline-focus sm:text-[0.9375rem]"
        />
        <IconButton
          type="submit"
          variant="primary"
          label={t("send")}
          icon={<SendHorizontal aria-hidden />}
          aria-disabled={!ready}
          className={cn(!ready && "opacity-45")}
        />
      </div>
      <p id={hintId} className="sr-only">
        {t("hint")}
      </p>
      {pending || text.length > COUNT_FROM ? (
        <p
          role="status"
          className={cn("figures px-2 text-xs", left < 0 ? "text-danger-ink" : "text-subtle")}
        >
          {pending
            ? t("uploading")
            : left < 0
              ? t("tooLong", { count: -left })
              : t("left", { count: left })}
        </p>
      ) : null}
    </form>
  );
}
