"use client";
import { PLACES } from "@loopbid/domain";
import { Field, Select } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { miles } from "../listing/amount.ts";
import { useBrowse } from "./navigation.tsx";

const ANYWHERE = "anywhere";
const ANY = "any";
/** 10, 25, 50, 100, 250 and 500 miles. */
const RADII_KM = [16, 40, 80, 161, 402, 805] as const;

const places = PLACES.toSorted((a, b) => a.city.localeCompare(b.city));

export function DistanceFilter() {
  const t = useTranslations("shop.filters");
  const { query, change } = useBrowse();
  const radii = query.radius
    ? [...new Set([...RADII_KM, query.radius])].toSorted((a, b) => a - b)
    : RADII_KM;
  return (
    <div className="flex flex-col gap-3 py-5">
      <Field label={t("near")}>
        <Select
          value={query.near ?? ANYWHERE}
          onValueChange={(value) =>
            value === ANYWHERE
              ? change({
                  near: null,
                  radius: null,
                  sort: query.sort === "nearest" ? null : query.sort,
                })
              : change({ near: value })
          }
          options={[
            { value: ANYWHERE, label: t("anywhere") },
            ...places.map((place) => ({
              value: place.slug,
              label: `${place.city}, ${place.state}`,
            })),
          ]}
        />
      </Field>
      {query.near ? (
        <Field label={t("radius")}>
          <Select
            value={query.radius ? String(query.radius) : ANY}
            onValueChange={(value) => change({ radius: value === ANY ? null : Number(value) })}
            options={[
              { value: ANY, label: t("anyDistance") },
              ...radii.map((km) => ({
                value: String(km),
                label: t("within", { miles: miles(km) }),
              })),
            ]}
          />
        </Field>
      ) : null}
    </div>
  );
}
