"use client";
import { Button } from "@loopbid/ui";
import type { MarketSettings } from "@loopbid/validators";
import { Rocket, Save, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FeesCard } from "./fees-card.tsx";
import { IncrementsCard } from "./increments-card.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { draftOf, readDraft, sameTerms, type TermsDraft } from "./terms-draft.ts";
import { TermsPreview } from "./terms-preview.tsx";
import type { SettingsActions } from "./use-settings-actions.ts";
import { VersionState } from "./version-rail.tsx";

export interface TermsVersionProps {
  version: MarketSettings;
  active: MarketSettings;
  mayChange: boolean;
  actions: SettingsActions;
}

/** One version: what it says, what that would change, and the way to put it in force. */
export function TermsVersion({ version, active, mayChange, actions }: TermsVersionProps) {
  const t = useTranslations("settings");
  const [draft, setDraft] = useState(() => draftOf(version));
  const [asking, setAsking] = useState(false);
  const read = readDraft(draft);
  const changed = read.terms === null || !sameTerms(read.terms, version);
  const set = (changes: Partial<TermsDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const { number, state, reason } = version;
  const retired = state === "RETIRED";

  function confirm(why: string) {
    const input = { number, replaces: active.number, reason: why };
    const sent = retired ? actions.rollBack : actions.publish;
    sent.mutate(input, { onSettled: () => setAsking(false) });
  }

  return (
    <article aria-label={t("version", { number })} className="min-w-0 flex-1">
      <header className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <h2 className="flex items-center gap-2.5 text-xl">
            {t("version", { number })}
            <VersionState state={state} />
          </h2>
          {reason ? <p className="mt-1 max-w-prose text-sm text-muted">{reason}</p> : null}
        </div>
        {mayChange ? (
          <div className="flex flex-wrap gap-2.5">
            {state === "DRAFT" ? (
              <Button
                variant="ghost"
                size="sm"
                iconStart={<Trash2 aria-hidden />}
                disabled={actions.busy}
                onClick={() => actions.discard.mutate({ number })}
              >
                {t("discard")}
              </Button>
            ) : null}
            {changed ? (
              <Button variant="ghost" size="sm" onClick={() => setDraft(draftOf(version))}>
                {t("reset")}
              </Button>
            ) : null}
            {changed || state === "ACTIVE" ? (
              <Button
                size="sm"
                iconStart={<Save aria-hidden />}
                disabled={!changed || read.terms === null}
                loading={actions.create.isPending}
                onClick={() =>
                  read.terms && actions.create.mutate({ parent: number, terms: read.terms })
                }
              >
                {t("save")}
              </Button>
            ) : (
              <Button
                size="sm"
                iconStart={retired ? <Undo2 aria-hidden /> : <Rocket aria-hidden />}
                onClick={() => setAsking(true)}
              >
                {t(retired ? "rollBack" : "publish")}
              </Button>
            )}
          </div>
        ) : null}
      </header>
      <div className="grid gap-5 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <FeesCard draft={draft} problem={read.fees} disabled={!mayChange} onChange={set} />
          <IncrementsCard
            bands={draft.bands}
            issues={read.increments}
            disabled={!mayChange}
            onChange={(bands) => set({ bands })}
          />
        </div>
        <TermsPreview terms={read.terms} active={active} />
      </div>
      <ReasonDialog
        open={asking}
        onOpenChange={setAsking}
        title={t(retired ? "ask.rollBack" : "ask.publish", { number })}
        body={t("ask.body", { active: active.number })}
        action={t(retired ? "rollBack" : "publish")}
        busy={actions.busy}
        onConfirm={confirm}
      />
    </article>
  );
}
