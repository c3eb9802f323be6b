"use client";
import { Button, Dialog, DialogClose, Field, Textarea } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

const LEAST_CHARACTERS = 10;
const MOST_CHARACTERS = 2_000;

export type AppealAnswer = "UPHOLD" | "REVERSE";

export interface AnswerDialogProps {
  decision: AppealAnswer;
  handle: string;
  busy: boolean;
  onClose: () => void;
  onConfirm: (answer: string) => void;
}

/** What the person is told with the outcome; there is none without an answer. */
export function AnswerDialog({ decision, handle, busy, onClose, onConfirm }: AnswerDialogProps) {
  const t = useTranslations("appeals.answer");
  const common = useTranslations("common");
  const [answer, setAnswer] = useState<string>(() => t(`${decision}.text`));
  const [short, setShort] = useState(false);
  function confirm() {
    const text = answer.trim();
    if (text.length < LEAST_CHARACTERS) return setShort(true);
    onConfirm(text);
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      closeLabel={common("close")}
      title={t(`${decision}.title`, { handle })}
      description={t(`${decision}.body`)}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button loading={busy} onClick={confirm}>
            {t(`${decision}.confirm`)}
          </Button>
        </>
      }
    >
      <Field label={t("label")} error={short ? t("short") : undefined}>
        <Textarea
          rows={6}
          maxLength={MOST_CHARACTERS}
          value={answer}
          onChange={(event) => {
            setAnswer(event.target.value);
            setShort(false);
          }}
        />
      </Field>
    </Dialog>
  );
}
