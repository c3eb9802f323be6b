"use client";
import { Button, Sheet, SheetClose } from "@loopbid/ui";
import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Facets, Filters } from "./filters.tsx";
import { useBrowse } from "./navigation.tsx";

export type FilterSheetProps = Facets & { active: number; total: number };

/** The filters on a phone; they act at once, and the button says how much they leave. */
export function FilterSheet({ active, total, ...facets }: FilterSheetProps) {
  const t = useTranslations("shop.filters");
  const common = useTranslations("common");
  const { pending } = useBrowse();
  return (
    <Sheet
      title={t("title")}
      closeLabel={common("close")}
      trigger={
        <Button
          variant="secondary"
          size="sm"
          className="lg:hidden"
          iconStart={<SlidersHorizontal aria-hidden />}
        >
          {active > 0 ? t("openCount", { count: active }) : t("title")}
        </Button>
      }
      footer={
        <SheetClose
          render={
            <Button block loading={pending}>
              {t("show", { count: total })}
            </Button>
          }
        />
      }
    >
      <Filters {...facets} />
    </Sheet>
  );
}
