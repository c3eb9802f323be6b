"use client";
import { Button, Dialog, DialogClose, Field, Textarea } from "@loopbid/ui";
import type { Ground } from "@loopbid/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { GroundSelect } from "../decisions/ground-select.tsx";

export interface NoteDialogProps {
  decision: "WARN" | "SUSPEND";
  handle: string;
  onClose: () => void;
  onConfirm: (note: string, ground: Ground) => void;
}

const MOST_CHARACTERS = 500;

/** What the person reads with a warning or a suspension; there is none without a reason. */
export function NoteDialog({ decision, handle, onClose, onConfirm }: NoteDialogProps) {
  const t = useTranslations("chats.note");
  const common = useTranslations("common");
  const [note, setNote] = useState<string>(() => t(`${decision}.text`));
  const [ground, setGround] = useState<Ground>(decision === "WARN" ? "contact" : "scam");
  const [missing, setMissing] = useState(false);
  function confirm() {
    if (note.trim() === "") return setMissing(true);
    onConfirm(note.trim(), ground);
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
          <Button variant={decision === "SUSPEND" ? "danger" : "primary"} onClick={confirm}>
            {t(`${decision}.confirm`)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <GroundSelect value={ground} onChange={setGround} />
        <Field label={t("label")} error={missing ? t("required") : undefined}>
          <Textarea
            rows={5}
            maxLength={MOST_CHARACTERS}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
              setMissing(false);
            }}
          />
        </Field>
      </div>
    </Dialog>
  );
}
