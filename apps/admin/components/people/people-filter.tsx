"use client";
import { Button, Field, Input, Select } from "@loopbid/ui";
import { AccountStatus, Role } from "@loopbid/validators";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { addressOf, type PeopleFields } from "./people-address.ts";

const ANY = "any";

/** Who is looked for; the address keeps it. A choice shows at once, words on Enter. */
export function PeopleFilter({ fields }: { fields: PeopleFields }) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const router = useRouter();
  const [q, setQ] = useState(fields.q);
  const show = (changes: Partial<PeopleFields>) =>
    router.push(addressOf({ ...fields, q: q.trim(), ...changes }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show({});
  };
  return (
    <form
      role="search"
      aria-label={t("filter.label")}
      onSubmit={submit}
      className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[1fr_11rem_11rem_auto]"
    >
      <Field label={t("filter.q")} className="max-lg:col-span-2">
        <Input
          type="search"
          value={q}
          placeholder={t("filter.qHint")}
          maxLength={120}
          autoCapitalize="none"
          start={<Search aria-hidden />}
          onValueChange={setQ}
        />
      </Field>
      <Field label={t("filter.role")}>
        <Select
          value={fields.role ?? ANY}
          options={[
            { value: ANY, label: t("filter.anyRole") },
            ...Role.options.map((value) => ({ value, label: common(`role.${value}`) })),
          ]}
          onValueChange={(role) => show({ role: role === ANY ? null : (role as Role) })}
        />
      </Field>
      <Field label={t("filter.status")}>
        <Select
          value={fields.status ?? ANY}
          options={[
            { value: ANY, label: t("filter.anyStatus") },
            ...AccountStatus.options.map((value) => ({ value, label: t(`status.${value}`) })),
          ]}
          onValueChange={(status) =>
            show({ status: status === ANY ? null : (status as AccountStatus) })
          }
        />
      </Field>
      <div className="col-span-2 flex gap-2.5 lg:col-span-1">
        <Button type="submit">{t("filter.show")}</Button>
        <Button
          variant="ghost"
          onClick={() => {
            setQ("");
            router.push("/users");
          }}
        >
          {t("filter.clear")}
        </Button>
      </div>
    </form>
  );
}
