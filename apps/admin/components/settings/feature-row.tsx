"use client";
import { Badge, Button, Slider, Switch } from "@loopbid/ui";
import type { FeatureSetting } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

export interface FeatureRowProps {
  feature: FeatureSetting;
  disabled: boolean;
  /** Asks for another share of the people; nothing changes before a reason is given. */
  onWish: (percentage: number) => void;
}

export function FeatureRow({ feature, disabled, onWish }: FeatureRowProps) {
  const t = useTranslations("settings.features");
  const { name, kind, percentage, standard } = feature;
  const usual = percentage === standard;
  const badge = (
    <Badge tone={percentage === 0 ? "danger" : usual ? "success" : "review"}>
      {t("share", { percentage })}
    </Badge>
  );
  const title = t(`names.${name}.title`);
  return (
    <section aria-label={title} className="rounded-card border border-line bg-surface p-5">
      <div className="flex items-center justify-between gap-3">
        <h3 className="font-semibold">{title}</h3>
        {badge}
      </div>
      {kind === "boolean" ? (
        <Switch
          className="mt-2"
          label={<span className="text-sm text-muted">{t(`names.${name}.body`)}</span>}
          checked={percentage > 0}
          disabled={disabled}
          onCheckedChange={(on) => onWish(on ? 100 : 0)}
        />
      ) : (
        <>
          <p className="mt-2 text-sm text-muted">{t(`names.${name}.body`)}</p>
          <ShareSlider feature={feature} disabled={disabled} onWish={onWish} />
        </>
      )}
      <FeaturePast feature={feature} />
    </section>
  );
}

function ShareSlider({ feature: { name, percentage }, disabled, onWish }: FeatureRowProps) {
  const t = useTranslations("settings.features");
  const [share, setShare] = useState(percentage);
  return (
    <div className="mt-3 flex items-end gap-4">
      <div className="min-w-0 flex-1">
        <Slider
          label={t("people")}
          value={share}
          min={0}
          max={100}
          step={5}
          disabled={disabled}
          thumbLabels={[t("thumb", { name: t(`names.${name}.title`) })]}
          onValueChange={(next: number) => setShare(next)}
          valueText={t("share", { percentage: share })}
        />
      </div>
      <Button
        size="sm"
        variant="secondary"
        disabled={disabled || share === percentage}
        onClick={() => onWish(share)}
      >
        {t("set")}
      </Button>
    </div>
  );
}

function FeaturePast({ feature: { updatedAt, updatedBy, reason } }: { feature: FeatureSetting }) {
  const t = useTranslations("settings.features");
  const settings = useTranslations("settings");
  const format = useFormatter();
  if (!updatedAt) return <p className="mt-3 text-xs text-subtle">{t("never")}</p>;
  const when = format.dateTime(new Date(updatedAt), { dateStyle: "medium", timeStyle: "short" });
  return (
    <p className="mt-3 text-xs text-subtle">
      {t("past", { who: updatedBy ?? settings("nobody"), when, reason: reason ?? "" })}
    </p>
  );
}
