"use client";
import {
  Alert,
  Button,
  Dialog,
  DialogClose,
  Field,
  RadioCards,
  Select,
  Textarea,
  useToast,
} from "@loopbid/ui";
import { type ChatMessage, REPORT_REASONS, type ThreadSummary } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";

export type ReportDialogProps = {
  thread: ThreadSummary;
  messages: readonly ChatMessage[];
  /** The message that it is about; null for the whole conversation. */
  seq: number | null;
  onClose: () => void;
};

type Reason = (typeof REPORT_REASONS)[number];

const WHOLE = "whole";
const MOST_LISTED = 30;
const LABEL_LENGTH = 60;

/** Tells the moderators about the other side, with the conversation as evidence. Mounted anew for each report. */
export function ReportDialog({ thread, messages, seq, onClose }: ReportDialogProps) {
  const t = useTranslations("chat.report");
  const common = useTranslations("common");
  const toast = useToast();
  const { name } = thread.peer;
  const theirs = messages
    .filter(({ mine }) => !mine)
    .slice(-MOST_LISTED)
    .toReversed();
  const [about, setAbout] = useState(seq === null ? WHOLE : String(seq));
  const [reason, setReason] = useState<Reason>("SCAM");
  const [note, setNote] = useState("");
  const report = api.chat.report.useMutation({
    onSuccess: () => {
      onClose();
      const description = thread.blocked ? undefined : t("alsoBlock", { name });
      toast.show({
        tone: "success",
        title: t("sentTitle"),
        ...(description ? { description } : {}),
      });
    },
  });
  const send = () =>
    report.mutate({
      threadId: thread.id,
      seq: about === WHOLE ? null : Number(about),
      reason,
      note,
    });
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { name })}
      description={t("description", { name })}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button variant="ghost">{common("cancel")}</Button>} />
          <Button loading={report.isPending} onClick={send}>
            {t("send")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <Field label={t("what")}>
          <Select
            aria-label={t("what")}
            value={about}
            onValueChange={setAbout}
            options={[
              { value: WHOLE, label: t("whole") },
              ...theirs.map((message) => ({
                value: String(message.seq),
                label: `“${message.text.slice(0, LABEL_LENGTH) || t("picture")}”`,
              })),
            ]}
          />
        </Field>
        <RadioCards
          legend={t("reason")}
          value={reason}
          onValueChange={(value) => setReason(value as Reason)}
          options={REPORT_REASONS.map((value) => ({
            value,
            label: t(value),
            description: t(`${value}Body`),
          }))}
        />
        <Field label={t("note")}>
          <Textarea
            rows={3}
            maxLength={1_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        {report.error ? (
          <Alert tone="danger" announce="alert">
            {report.error.message}
          </Alert>
        ) : null}
      </div>
    </Dialog>
  );
}
