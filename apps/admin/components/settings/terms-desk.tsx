"use client";
import type { SettingsListResult } from "@loopbid/validators";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { TermsVersion } from "./terms-version.tsx";
import { useSettingsActions } from "./use-settings-actions.ts";
import { VersionRail } from "./version-rail.tsx";

export interface TermsDeskProps {
  initial: SettingsListResult;
  mayChange: boolean;
}

const REFRESH_MS = 15_000;

/** Every version of fees and increments, and one of them to read, change and publish. */
export function TermsDesk({ initial, mayChange }: TermsDeskProps) {
  const [selected, setSelected] = useState<number | null>(null);
  const list = api.settings.list.useQuery(undefined, {
    initialData: initial,
    refetchInterval: REFRESH_MS,
  });
  const actions = useSettingsActions(({ number }) => setSelected(number));
  const { items } = list.data;
  const active = items.find(({ state }) => state === "ACTIVE");
  const version = items.find(({ number }) => number === selected) ?? active;
  if (!active || !version) return null;
  return (
    <div className="flex flex-col gap-6 lg:flex-row">
      <VersionRail items={items} selected={version.number} onSelect={setSelected} />
      <TermsVersion
        key={version.number}
        version={version}
        active={active}
        mayChange={mayChange}
        actions={actions}
      />
    </div>
  );
}
