"use client";
import { type IncrementIssue, MOST_BANDS } from "@loopbid/domain";
import { Button, IconButton, MoneyInput } from "@loopbid/ui";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";
import { type DraftBand, withBand } from "./terms-draft.ts";

export interface IncrementsCardProps {
  bands: readonly DraftBand[];
  issues: readonly IncrementIssue[];
  disabled: boolean;
  onChange: (bands: readonly DraftBand[]) => void;
}

/** The table, band by band; the last one has no end. */
export function IncrementsCard({ bands, issues, disabled, onChange }: IncrementsCardProps) {
  const t = useTranslations("settings.increments");
  const change = (id: number, changes: Partial<DraftBand>) =>
    onChange(bands.map((band) => (band.id === id ? { ...band, ...changes } : band)));
  return (
    <Section
      title={t("title")}
      aside={
        disabled ? null : (
          <Button
            variant="ghost"
            size="sm"
            iconStart={<Plus aria-hidden />}
            disabled={bands.length >= MOST_BANDS}
            onClick={() => onChange(withBand(bands))}
          >
            {t("add")}
          </Button>
        )
      }
    >
      <p className="-mt-2 mb-4 text-sm text-muted">{t("hint")}</p>
      <div
        aria-hidden
        className="mb-1.5 grid grid-cols-[1fr_1fr_2.25rem] gap-2.5 text-xs font-semibold text-muted"
      >
        <span>{t("upTo")}</span>
        <span>{t("step")}</span>
      </div>
      <ul className="flex flex-col gap-2">
        {bands.map((band, index) => (
          <li key={band.id}>
            <BandRow
              band={band}
              position={index + 1}
              last={index === bands.length - 1}
              disabled={disabled}
              onChange={(changes) => change(band.id, changes)}
              onRemove={() => onChange(bands.filter(({ id }) => id !== band.id))}
            />
            {issues
              .filter((issue) => issue.band === index)
              .map(({ code }) => (
                <p key={code} role="alert" className="mt-1 text-sm text-danger-ink">
                  {t(`wrong.${code}`)}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface BandRowProps {
  band: DraftBand;
  position: number;
  last: boolean;
  disabled: boolean;
  onChange: (changes: Partial<DraftBand>) => void;
  onRemove: () => void;
}

function BandRow({ band, position, last, disabled, onChange, onRemove }: BandRowProps) {
  const t = useTranslations("settings.increments");
  return (
    <div className="grid grid-cols-[1fr_1fr_2.25rem] items-center gap-2.5">
      {last ? (
        <span className="flex h-11 items-center text-sm text-muted">{t("open")}</span>
      ) : (
        <MoneyInput
          aria-label={t("upToOf", { position })}
          disabled={disabled}
          value={band.upToCents}
          onValueChange={(upToCents) => onChange({ upToCents })}
        />
      )}
      <MoneyInput
        aria-label={t("stepOf", { position })}
        disabled={disabled}
        value={band.stepCents}
        onValueChange={(stepCents) => onChange({ stepCents })}
      />
      {last || disabled ? null : (
        <IconButton
          size="sm"
          label={t("remove", { position })}
          icon={<X aria-hidden />}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
