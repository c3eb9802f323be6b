"use client";
import { Button, Field, Input, Select, Switch } from "@loopbid/ui";
import { useRouter } from "next/navigation";
import { useMessages, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { addressOf, type AuditFields } from "./audit-address.ts";

const ANY = "any";
const NOTHING: AuditFields = {
  actor: "",
  action: "",
  entityId: "",
  from: "",
  until: "",
  staff: true,
};

/** Who, what, to what and when; the address keeps it, so a view can be handed on. */
export function AuditFilter({ fields }: { fields: AuditFields }) {
  const t = useTranslations("audit.filter");
  const router = useRouter();
  const [wanted, setWanted] = useState(fields);
  const set = (changes: Partial<AuditFields>) => setWanted({ ...wanted, ...changes });
  const actions = useActions();
  const show = (next: AuditFields) => router.push(addressOf(next));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show({ ...wanted, actor: wanted.actor.trim().replace(/^@/, "").toLowerCase() });
  };
  const clear = () => {
    setWanted(NOTHING);
    show(NOTHING);
  };
  return (
    <form
      aria-label={t("label")}
      onSubmit={submit}
      className="grid grid-cols-2 items-end gap-3 rounded-card border border-line bg-surface p-4 sm:p-5 lg:grid-cols-[1fr_1.4fr_1.4fr_1fr_1fr_auto]"
    >
      <Field label={t("actor")}>
        <Input
          value={wanted.actor}
          placeholder={t("actorHint")}
          maxLength={21}
          autoCapitalize="none"
          onChange={(event) => set({ actor: event.target.value })}
        />
      </Field>
      <Field label={t("action")}>
        <Select
          value={wanted.action || ANY}
          options={[{ value: ANY, label: t("anyAction") }, ...actions]}
          onValueChange={(action) => set({ action: action === ANY ? "" : action })}
        />
      </Field>
      <Field label={t("entityId")} className="max-lg:col-span-2">
        <Input
          value={wanted.entityId}
          placeholder={t("entityHint")}
          maxLength={64}
          onChange={(event) => set({ entityId: event.target.value })}
        />
      </Field>
      <Field label={t("from")}>
        <Input
          type="date"
          value={wanted.from}
          max={wanted.until || undefined}
          onChange={(event) => set({ from: event.target.value })}
        />
      </Field>
      <Field label={t("until")}>
        <Input
          type="date"
          value={wanted.until}
          min={wanted.from || undefined}
          onChange={(event) => set({ until: event.target.value })}
        />
      </Field>
      <div className="flex h-11 items-center gap-3 max-lg:col-span-2">
        <Switch
          label={t("staff")}
          checked={wanted.staff}
          onCheckedChange={(staff) => set({ staff })}
        />
      </div>
      <div className="col-span-2 flex gap-2.5 lg:col-span-6">
        <Button type="submit">{t("apply")}</Button>
        <Button variant="ghost" onClick={clear}>
          {t("clear")}
        </Button>
      </div>
    </form>
  );
}

/** Every action that has words, by group: the messages are the list. */
function useActions() {
  const { audit } = useMessages() as {
    audit: { group: Record<string, string>; action: Record<string, Record<string, string>> };
  };
  return Object.entries(audit.action).flatMap(([group, actions]) =>
    Object.entries(actions).map(([name, words]) => ({
      value: `${group}.${name}`,
      label: `${audit.group[group]}: ${words}`,
    })),
  );
}
