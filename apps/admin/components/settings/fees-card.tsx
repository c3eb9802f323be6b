"use client";
import { Field, Input, MoneyInput } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";
import type { FeeProblem, TermsDraft } from "./terms-draft.ts";

export interface FeesCardProps {
  draft: TermsDraft;
  problem: FeeProblem | null;
  disabled: boolean;
  onChange: (changes: Partial<TermsDraft>) => void;
}

export function FeesCard({ draft, problem, disabled, onChange }: FeesCardProps) {
  const t = useTranslations("settings.fees");
  return (
    <Section title={t("title")}>
      <p className="-mt-2 mb-4 text-sm text-muted">{t("hint")}</p>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t("share")} error={problem === "share" ? t("wrong.share") : undefined}>
          <Input
            inputMode="decimal"
            autoComplete="off"
            disabled={disabled}
            value={draft.share}
            onValueChange={(share) => onChange({ share })}
            end={<span className="pe-2">%</span>}
            className="figures font-semibold"
          />
        </Field>
        <Field label={t("minimum")} error={problem === "amounts" ? t("wrong.amounts") : undefined}>
          <MoneyInput
            disabled={disabled}
            value={draft.minimumCents}
            onValueChange={(minimumCents) => onChange({ minimumCents })}
          />
        </Field>
        <Field label={t("maximum")} error={problem === "bounds" ? t("wrong.bounds") : undefined}>
          <MoneyInput
            disabled={disabled}
            value={draft.maximumCents}
            onValueChange={(maximumCents) => onChange({ maximumCents })}
          />
        </Field>
      </div>
    </Section>
  );
}
