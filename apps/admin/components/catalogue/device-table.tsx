"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge, Button, CategoryIcon, Table, Td, Th, Tr } from "@loopbid/ui";
import type { CatalogueDevice } from "@loopbid/validators";
import { useTranslations } from "next-intl";

export interface DeviceTableProps {
  items: readonly CatalogueDevice[];
  /** Null for who may only read. */
  onEdit: ((device: CatalogueDevice) => void) | null;
}

export function DeviceTable({ items, onEdit }: DeviceTableProps) {
  const t = useTranslations("catalogue.devices");
  return (
    <Table caption={t("table")}>
      <thead>
        <tr>
          <Th>{t("device")}</Th>
          <Th numeric className="max-sm:hidden">
            {t("year")}
          </Th>
          <Th numeric className="max-sm:hidden">
            {t("typical")}
          </Th>
          <Th numeric>{t("listings")}</Th>
          {onEdit ? (
            <Th>
              <span className="sr-only">{t("edit")}</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {items.map((device) => (
          <Tr key={device.slug}>
            <Td>
              <DeviceName device={device} />
            </Td>
            <Td numeric className="max-sm:hidden">
              {device.year}
            </Td>
            <Td numeric className="max-sm:hidden">
              {formatMoney(device.typicalCents.GOOD)}
            </Td>
            <Td numeric>{device.listings}</Td>
            {onEdit ? (
              <Td className="text-end">
                <Button
                  variant="ghost"
                  size="sm"
                  aria-label={t("editOf", { name: `${device.brand} ${device.model}` })}
                  onClick={() => onEdit(device)}
                >
                  {t("edit")}
                </Button>
              </Td>
            ) : null}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function DeviceName({ device }: { device: CatalogueDevice }) {
  const t = useTranslations("catalogue.devices");
  const { brand, model, aliases, active, categorySlug } = device;
  return (
    <span className="flex min-w-0 items-center gap-3">
      <CategoryIcon slug={categorySlug} className="size-5 shrink-0 text-muted" />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-2 font-semibold">
          {brand} {model}
          {active ? null : <Badge tone="outline">{t("closed")}</Badge>}
        </span>
        {aliases.length > 0 ? (
          <span className="block text-xs text-subtle">
            {t("also", { names: aliases.join(", ") })}
          </span>
        ) : null}
      </span>
    </span>
  );
}
