"use client";
import { Button, Dialog, DialogClose, ErrorState, Field, Input, Skeleton } from "@loopbid/ui";
import type { FraudRules } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BiasNote } from "./bias-note.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { MoveCounts } from "./move-counts.tsx";
import type { DayRange } from "./range-select.tsx";
import { useBackTest } from "./use-back-test.ts";

export interface PromoteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  rules: FraudRules;
  active: FraudRules;
  range: DayRange;
  busy: boolean;
  onConfirm: () => void;
}

/** What would have changed, and the number typed by hand: nobody promotes by a slip of the mouse. */
export function PromoteDialog(props: PromoteDialogProps) {
  const { open, onOpenChange, rules, active, range, busy, onConfirm } = props;
  const { number, name, state } = rules;
  const t = useTranslations(`rules.${state === "RETIRED" ? "rollBackDialog" : "promoteDialog"}`);
  const common = useTranslations("common");
  const [typed, setTyped] = useState("");
  const test = useBackTest(active.number, { number }, range);
  function change(next: boolean) {
    setTyped("");
    onOpenChange(next);
  }
  const ready = typed.trim() === String(number) && test.isSuccess;
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      size="lg"
      modalOnly
      closeLabel={common("close")}
      title={t("title", { number })}
      description={t("body", { name, active: active.number })}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button disabled={!ready} loading={busy} onClick={onConfirm}>
            {t("confirm", { number })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {test.isError ? (
          <ErrorState title={t("failed")} description={test.error.message} className="py-2" />
        ) : test.data ? (
          <>
            <MoveCounts moves={test.data.moves} />
            <FiguresTable result={test.data} days={range.days} names={[active.number, number]} />
            <BiasNote result={test.data} />
          </>
        ) : (
          <Skeleton className="h-56" />
        )}
        <Field label={t("type", { number })}>
          <Input
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            className="w-32"
          />
        </Field>
      </div>
    </Dialog>
  );
}
