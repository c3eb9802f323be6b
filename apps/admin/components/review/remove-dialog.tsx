"use client";
import { Button, Dialog, DialogClose, Field, Select, Textarea } from "@loopbid/ui";
import { type Ground, groundOf } from "@loopbid/domain";
import type { TextLabel } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { GroundSelect } from "../decisions/ground-select.tsx";
import { confirmsDialog } from "./confirms-dialog.ts";
import { LabelPicker } from "./label-picker.tsx";
import { type Template, TEMPLATES, templateFor } from "./templates.ts";

export interface RemoveDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Of the listing. */
  title: string;
  reasons: readonly string[];
  /** What the text model finds likely. */
  likely: readonly TextLabel[];
  onConfirm: (statement: string, labels: TextLabel[], ground: Ground) => void;
}

const MOST_CHARACTERS = 1_000;

/** Asks for the statement of reasons, without which there is no removal, and for what the text is. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { open, onOpenChange, title, reasons, likely, onConfirm } = props;
  const t = useTranslations("review");
  const common = useTranslations("common");
  const fitting = templateFor(reasons);
  const [template, setTemplate] = useState<Template>(fitting);
  const [statement, setStatement] = useState(() => t(`templates.${fitting}.text`));
  const [labels, setLabels] = useState<TextLabel[]>([...likely]);
  const [ground, setGround] = useState(() => groundOf(reasons));
  const [missing, setMissing] = useState(false);

  function choose(next: Template) {
    setTemplate(next);
    setStatement(t(`templates.${next}.text`));
    setMissing(false);
  }
  function confirm() {
    const text = statement.trim();
    if (text === "") return setMissing(true);
    onConfirm(text, labels, ground);
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="lg"
      closeLabel={common("close")}
      title={t("removal.title")}
      description={t("removal.body", { title })}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button variant="danger" onClick={confirm}>
            {t("removal.confirm")}
          </Button>
        </>
      }
    >
      <div
        role="presentation"
        className="flex flex-col gap-5"
        onKeyDown={(event) => confirmsDialog(event) && confirm()}
      >
        <LabelPicker
          legend={t("removal.labels")}
          hint={t("removal.labelsHint")}
          value={labels}
          onChange={setLabels}
        />
        <GroundSelect value={ground} onChange={setGround} />
        <Field label={t("removal.template")} hint={t("removal.again")}>
          <Select
            value={template}
            onValueChange={(next) => choose(next as Template)}
            options={TEMPLATES.map((value) => ({ value, label: t(`templates.${value}.label`) }))}
          />
        </Field>
        <Field
          label={t("removal.statement")}
          hint={t("removal.hint")}
          error={missing ? t("removal.required") : undefined}
          aside={
            <span className="figures text-sm text-muted">
              {t("removal.count", { count: statement.length, max: MOST_CHARACTERS })}
            </span>
          }
        >
          <Textarea
            rows={7}
            maxLength={MOST_CHARACTERS}
            value={statement}
            onChange={(event) => {
              setStatement(event.target.value);
              setMissing(false);
            }}
          />
        </Field>
      </div>
    </Dialog>
  );
}
