"use client";
import type { Ground } from "@loopbid/domain";
import { Button, Dialog, DialogClose, Field, KeyboardHint, RadioCards, Select } from "@loopbid/ui";
import { PERSON_DECISIONS } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { confirmsDialog } from "../review/confirms-dialog.ts";
import { type Duration, DURATIONS, endOf } from "./durations.ts";
import { GroundSelect } from "./ground-select.tsx";
import { WordsField } from "./words-field.tsx";

export type PersonDecisionName = (typeof PERSON_DECISIONS)[number];

export interface ChosenDecision {
  decision: PersonDecisionName;
  ground: Ground;
  text: string;
  endsAt: string | null;
}

export interface PersonDialogProps {
  handle: string;
  busy: boolean;
  onClose: () => void;
  onConfirm: (chosen: ChosenDecision) => void;
}

const isTimed = (decision: PersonDecisionName) => decision === "LIMIT" || decision === "SUSPEND";
const isHard = (decision: PersonDecisionName) => decision === "SUSPEND" || decision === "BAN";

/** Which decision, which rule, for how long, and the words that the person reads; a rule has words to start from. */
export function PersonDialog({ handle, busy, onClose, onConfirm }: PersonDialogProps) {
  const t = useTranslations("decisions");
  const common = useTranslations("common");
  const [decision, setDecision] = useState<PersonDecisionName>("WARN");
  const [ground, setGround] = useState<Ground>("contact");
  const [duration, setDuration] = useState<Duration>("7");
  const [text, setText] = useState(() => t("template.contact"));
  const [missing, setMissing] = useState(false);
  const durations = DURATIONS.filter((each) => each !== "never" || decision === "SUSPEND");

  function choose(next: PersonDecisionName) {
    setDecision(next);
    if (next === "LIMIT" && duration === "never") setDuration("30");
  }
  function chooseGround(next: Ground) {
    // Own words stay.
    if (text === t(`template.${ground}`)) setText(t(`template.${next}`));
    setGround(next);
  }
  function confirm() {
    if (busy) return;
    if (text.trim() === "") return setMissing(true);
    const endsAt = isTimed(decision) ? endOf(duration, Date.now()) : null;
    onConfirm({ decision, ground, text: text.trim(), endsAt });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="lg"
      closeLabel={common("close")}
      title={t("person.title", { handle })}
      description={t("person.body")}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button
            variant={isHard(decision) ? "danger" : "primary"}
            loading={busy}
            iconEnd={<KeyboardHint keys={["Ctrl", "↵"]} className="max-lg:hidden" />}
            onClick={confirm}
          >
            {t(`person.confirm.${decision}`)}
          </Button>
        </>
      }
    >
      <div
        role="presentation"
        className="flex flex-col gap-5"
        onKeyDown={(event) => confirmsDialog(event) && confirm()}
      >
        <RadioCards
          legend={t("person.decision")}
          columns={2}
          value={decision}
          onValueChange={(next) => choose(next as PersonDecisionName)}
          options={PERSON_DECISIONS.map((value) => ({
            value,
            label: t(`name.${value}`),
            description: t(`effect.${value}`),
          }))}
        />
        <GroundSelect value={ground} onChange={chooseGround} />
        {isTimed(decision) ? (
          <Field label={t("duration.label")}>
            <Select
              value={duration}
              onValueChange={(next) => setDuration(next as Duration)}
              options={durations.map((value) => ({ value, label: t(`duration.${value}`) }))}
            />
          </Field>
        ) : null}
        <WordsField
          label={t("words.label")}
          hint={t("words.hint")}
          value={text}
          missing={missing}
          onChange={(next) => {
            setText(next);
            setMissing(false);
          }}
        />
      </div>
    </Dialog>
  );
}
