"use client";
import { EmptyState, Tabs } from "@loopbid/ui";
import type { FraudRules, RulesListResult } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { Compare } from "./compare.tsx";
import { PromoteDialog } from "./promote-dialog.tsx";
import { type DayRange, lastDays, RangeSelect } from "./range-select.tsx";
import { RulesEditor } from "./rules-editor.tsx";
import { Trial } from "./trial.tsx";
import { useRuleActions } from "./use-rule-actions.ts";
import { VersionHead } from "./version-head.tsx";
import { VersionList } from "./version-list.tsx";

export interface RuleLabProps {
  initial: RulesListResult;
  /** Epoch ms of the page, so that server and browser ask about the same checks. */
  now: number;
  mayChange: boolean;
}

const REFRESH_MS = 15_000;

/** The versions of the rules, and one of them to read, try, compare and promote. */
export function RuleLab({ initial, now, mayChange }: RuleLabProps) {
  const t = useTranslations("rules");
  const [selected, setSelected] = useState<number | null>(null);
  const [range, setRange] = useState<DayRange>(() => lastDays(90, now));
  const list = api.rules.list.useQuery(undefined, {
    initialData: initial,
    refetchInterval: REFRESH_MS,
  });
  const { items } = list.data;
  const active = items.find(({ state }) => state === "ACTIVE");
  const rules = items.find(({ number }) => number === selected) ?? active;
  if (!active || !rules)
    return (
      <EmptyState
        as="h1"
        illustration="box"
        className="my-auto"
        title={t("empty.title")}
        description={t("empty.body")}
      />
    );
  return (
    <div className="flex flex-1 flex-col lg:h-dvh lg:flex-none lg:flex-row">
      <div className="flex flex-col border-line lg:w-80 lg:shrink-0 lg:overflow-y-auto lg:border-e">
        <div className="px-4 pt-5 pb-3 sm:px-6">
          <h1 className="text-title">{t("title")}</h1>
          <p className="mt-1 text-sm text-muted">{t("intro")}</p>
        </div>
        <VersionList items={items} selected={rules.number} onSelect={setSelected} />
      </div>
      <div className="min-w-0 flex-1 lg:overflow-y-auto">
        <Version
          key={rules.number}
          items={items}
          rules={rules}
          active={active}
          range={range}
          onRange={setRange}
          mayChange={mayChange}
          onSelect={setSelected}
        />
      </div>
    </div>
  );
}

interface VersionProps {
  items: readonly FraudRules[];
  rules: FraudRules;
  active: FraudRules;
  range: DayRange;
  onRange: (range: DayRange) => void;
  mayChange: boolean;
  onSelect: (number: number) => void;
}

function Version({ items, rules, active, range, onRange, mayChange, onSelect }: VersionProps) {
  const t = useTranslations("rules");
  const [promoting, setPromoting] = useState(false);
  const actions = useRuleActions({ onCreated: ({ number }) => onSelect(number) });
  function confirm() {
    const { number, state } = rules;
    const input = { number, replaces: active.number, confirm: number };
    const sent = state === "RETIRED" ? actions.rollBack : actions.promote;
    sent.mutate(input, { onSettled: () => setPromoting(false) });
  }
  return (
    <article
      aria-label={t("version", { number: rules.number })}
      className="mx-auto max-w-7xl px-4 py-5 sm:px-6 lg:px-8 lg:py-7"
    >
      <VersionHead
        rules={rules}
        mayChange={mayChange}
        actions={actions}
        onPromote={() => setPromoting(true)}
      />
      <div className="relative mt-6">
        <div className="mb-3 flex items-center justify-end gap-3 sm:absolute sm:end-0 sm:-top-1 sm:z-10">
          <RangeSelect value={range} onChange={onRange} />
        </div>
        <Tabs
          aria-label={t("tabs.label")}
          items={[
            {
              value: "weights",
              label: t("tabs.weights"),
              content: (
                <RulesEditor
                  rules={rules}
                  active={active}
                  range={range}
                  mayChange={mayChange}
                  actions={actions}
                />
              ),
            },
            {
              value: "compare",
              label: t("tabs.compare"),
              content: <Compare items={items} rules={rules} active={active} range={range} />,
            },
            { value: "trial", label: t("tabs.trial"), content: <Trial rules={rules} /> },
          ]}
        />
      </div>
      {rules.state === "ACTIVE" ? null : (
        <PromoteDialog
          open={promoting}
          onOpenChange={setPromoting}
          rules={rules}
          active={active}
          range={range}
          busy={actions.busy}
          onConfirm={confirm}
        />
      )}
    </article>
  );
}
