"use client";
import type { RouterOutputs } from "@loopbid/api";
import type { CategorySlug } from "@loopbid/domain";
import { CategoryIcon } from "@loopbid/ui";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { Combobox, type ComboboxOption } from "./combobox.tsx";

export type Device = RouterOutputs["listing"]["suggestDevices"][number];

export interface DeviceSearchProps {
  category?: CategorySlug | null;
  onPick: (device: Device) => void;
  size?: "md" | "lg";
  disabled?: boolean;
  "aria-label"?: string;
}

/** Finds a model by the beginnings of its words; what is not in the catalogue is described by hand. */
export function DeviceSearch({ category, onPick, ...rest }: DeviceSearchProps) {
  const t = useTranslations("sell.item");
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim().slice(0, 60));
  const { data = [], isFetching } = api.listing.suggestDevices.useQuery(
    { q, ...(category ? { category } : {}) },
    { enabled: q.length > 0, placeholderData: (before) => before, staleTime: 300_000 },
  );
  const devices = q ? data : [];
  const options = devices.map((device): ComboboxOption => ({
    value: device.slug,
    label: `${device.brand} ${device.model}`,
    hint: String(device.year),
    icon: <CategoryIcon slug={device.categorySlug} />,
  }));
  return (
    <Combobox
      {...rest}
      options={options}
      value={null}
      onType={setTyped}
      onValueChange={(option) => {
        const device = devices.find(({ slug }) => slug === option?.value);
        if (device) onPick(device);
      }}
      icon={<Search aria-hidden />}
      placeholder={t("devicePlaceholder")}
      empty={!q ? t("deviceStart") : isFetching ? t("deviceSearching") : t("deviceNone")}
      openLabel={t("deviceLabel")}
    />
  );
}
