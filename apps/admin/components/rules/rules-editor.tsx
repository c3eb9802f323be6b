"use client";
import {
  type FraudRules,
  type RulesContent,
  SIGNAL_KEYS,
  type WeighedKey,
  WEIGHED_KEYS,
} from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { labelOf } from "../review/read-signals.ts";
import { changesBetween, contentOf } from "./draft.ts";
import { EditorBar } from "./editor-bar.tsx";
import { Preview } from "./preview.tsx";
import type { DayRange } from "./range-select.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { ThresholdsCard } from "./thresholds-card.tsx";
import { useBackTest, useSettled } from "./use-back-test.ts";
import { useChangeWords } from "./use-change-words.ts";
import type { RuleActions } from "./use-rule-actions.ts";
import { WeightsCard } from "./weights-card.tsx";

export interface RulesEditorProps {
  rules: FraudRules;
  active: FraudRules;
  range: DayRange;
  mayChange: boolean;
  actions: RuleActions;
}

/** A slider that rests for so many ms is where somebody wanted it. */
const SETTLED_MS = 350;
const TEXT_KEYS = WEIGHED_KEYS.filter((key) => labelOf(key) !== null);

/** Sliders over a saved version, with what they would have done; what is moved can be saved as a new version. */
export function RulesEditor({ rules, active, range, mayChange, actions }: RulesEditorProps) {
  const t = useTranslations("rules");
  const saved = contentOf(rules);
  const [content, setContent] = useState<RulesContent>(saved);
  const [saving, setSaving] = useState(false);
  const settled = useSettled(content, SETTLED_MS);
  const changed = changesBetween(saved, content);
  const words = useChangeWords();
  const pristine = changesBetween(saved, settled).length === 0;
  const test = useBackTest(
    active.number,
    pristine ? { number: rules.number } : { content: settled },
    range,
  );
  const stale = test.isFetching || settled !== content;
  const set = (changes: Partial<RulesContent>) => setContent((now) => ({ ...now, ...changes }));
  const weigh = (key: WeighedKey, weight: number) =>
    setContent((now) => ({ ...now, weights: { ...now.weights, [key]: weight } }));
  const weights = { weights: content.weights, saved: saved.weights, onChange: weigh };
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          <ThresholdsCard content={content} onChange={set} result={test.data} />
          <WeightsCard
            title={t("weights.signals")}
            hint={t("weights.signalsHint")}
            keys={SIGNAL_KEYS}
            {...weights}
          />
          <WeightsCard
            title={t("weights.text")}
            hint={t("weights.textHint")}
            keys={TEXT_KEYS}
            {...weights}
          />
        </div>
        <div className="min-w-0 xl:sticky xl:top-6">
          <Preview
            result={test.data}
            failure={test.isError ? test.error.message : null}
            stale={stale}
            days={range.days}
            names={[active.number, pristine ? rules.number : null]}
            onRetry={() => void test.refetch()}
          />
        </div>
      </div>
      <EditorBar
        result={test.data}
        stale={stale}
        changes={changed.length}
        mayChange={mayChange}
        onSave={() => setSaving(true)}
        onReset={() => setContent(saved)}
      />
      <SaveDialog
        open={saving}
        onOpenChange={setSaving}
        parent={rules.number}
        changes={changed.map((name) => words(name, saved, content))}
        busy={actions.create.isPending}
        onSave={(name, note) =>
          actions.create.mutate(
            { parent: rules.number, name, note, content },
            { onSuccess: () => setSaving(false) },
          )
        }
      />
    </>
  );
}
