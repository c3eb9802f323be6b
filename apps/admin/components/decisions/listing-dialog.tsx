"use client";
import type { Ground } from "@loopbid/domain";
import { Button, Dialog, DialogClose, KeyboardHint, RadioCards } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { confirmsDialog } from "../review/confirms-dialog.ts";
import { GroundSelect } from "./ground-select.tsx";
import { WordsField } from "./words-field.tsx";

export type TakingOff = "EDIT_REQUEST" | "HIDE" | "REMOVE";

export interface ChosenTakingOff {
  decision: TakingOff;
  ground: Ground;
  statement: string;
}

export interface ListingDialogProps {
  /** Of the listing. */
  title: string;
  /** What may be chosen, the first one at first. */
  decisions: readonly [TakingOff, ...TakingOff[]];
  ground?: Ground;
  onClose: () => void;
  onConfirm: (chosen: ChosenTakingOff) => void;
}

/** Takes a listing off sale, or sends it back to its seller, with the rule and the words that the seller reads. */
export function ListingDialog(props: ListingDialogProps) {
  const { title, decisions, onClose, onConfirm } = props;
  const t = useTranslations("decisions");
  const common = useTranslations("common");
  const [decision, setDecision] = useState<TakingOff>(decisions[0]);
  const [ground, setGround] = useState<Ground>(props.ground ?? "misleading");
  const [statement, setStatement] = useState("");
  const [missing, setMissing] = useState(false);
  function confirm() {
    if (statement.trim() === "") return setMissing(true);
    onConfirm({ decision, ground, statement: statement.trim() });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="lg"
      closeLabel={common("close")}
      title={t(decisions.length > 1 ? "listing.title" : `listing.ask.${decision}`)}
      description={decisions.length > 1 ? title : t(`listing.effect.${decision}`, { title })}
      footer={
        <>
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button
            variant={decision === "REMOVE" ? "danger" : "primary"}
            iconEnd={<KeyboardHint keys={["Ctrl", "↵"]} className="max-lg:hidden" />}
            onClick={confirm}
          >
            {t(`listing.confirm.${decision}`)}
          </Button>
        </>
      }
    >
      <div
        role="presentation"
        className="flex flex-col gap-5"
        onKeyDown={(event) => confirmsDialog(event) && confirm()}
      >
        {decisions.length > 1 ? (
          <RadioCards
            legend={t("person.decision")}
            value={decision}
            onValueChange={(next) => setDecision(next as TakingOff)}
            options={decisions.map((value) => ({
              value,
              label: t(`listing.ask.${value}`),
              // The title stands above.
              description: t(`listing.effect.${value}`, { title: t("listing.it") }),
            }))}
          />
        ) : null}
        <GroundSelect value={ground} onChange={setGround} />
        <WordsField
          label={t("words.label")}
          hint={t(decision === "EDIT_REQUEST" ? "listing.whatToChange" : "words.hint")}
          value={statement}
          missing={missing}
          onChange={(next) => {
            setStatement(next);
            setMissing(false);
          }}
        />
      </div>
    </Dialog>
  );
}
