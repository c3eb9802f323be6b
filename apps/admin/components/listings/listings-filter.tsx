"use client";
import { CATEGORIES } from "@loopbid/domain";
import { Button, IconButton, Input, Select, Spinner } from "@loopbid/ui";
import { DESK_STATES } from "@loopbid/validators";
import { Search, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { ANY_LISTING, listingsAddress, type ListingsFields } from "./listings-address.ts";

const ANY = "any";
const FORMATS = ["AUCTION", "FIXED_PRICE"] as const;

/** Words, seller or id, and what kind; the address keeps it, so a view can be handed on. */
export function ListingsFilter({ fields }: { fields: ListingsFields }) {
  const t = useTranslations();
  const router = useRouter();
  const [q, setQ] = useState(fields.q);
  const [pending, start] = useTransition();
  const show = (changes: Partial<ListingsFields>) =>
    start(() => router.push(listingsAddress({ ...fields, q: q.trim(), ...changes })));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show({});
  };
  const choices = {
    state: DESK_STATES.map((value) => ({
      value: value as string,
      label: t(`listings.state.${value}`),
    })),
    format: FORMATS.map((value) => ({
      value: value as string,
      label: t(`common.format.${value}`),
    })),
    category: CATEGORIES.map(({ slug, name }) => ({ value: slug as string, label: name })),
  };
  const filtered = Object.values(fields).some(Boolean);
  return (
    <form
      role="search"
      aria-label={t("listings.filter.label")}
      onSubmit={submit}
      className="grid grid-cols-2 gap-2.5 lg:flex"
    >
      <div className="col-span-2 lg:min-w-72 lg:flex-1">
        <Input
          type="search"
          aria-label={t("listings.filter.q")}
          placeholder={t("listings.filter.q")}
          maxLength={120}
          autoCapitalize="none"
          start={pending ? <Spinner /> : <Search aria-hidden />}
          value={q}
          onValueChange={setQ}
        />
      </div>
      {(["state", "format", "category"] as const).map((name) => (
        <div key={name} className="min-w-0 lg:w-44">
          <Select
            aria-label={t(`listings.filter.${name}`)}
            value={fields[name] || ANY}
            options={[{ value: ANY, label: t(`listings.filter.any.${name}`) }, ...choices[name]]}
            onValueChange={(value) => show({ [name]: value === ANY ? "" : value })}
          />
        </div>
      ))}
      <div className="flex gap-1.5">
        <Button type="submit" variant="secondary" className="max-lg:flex-1">
          {t("listings.filter.submit")}
        </Button>
        {filtered ? (
          <IconButton
            label={t("listings.filter.clear")}
            icon={<X aria-hidden />}
            onClick={() => {
              setQ("");
              show(ANY_LISTING);
            }}
          />
        ) : null}
      </div>
    </form>
  );
}
