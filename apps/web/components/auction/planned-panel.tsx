import { formatMoney } from "@loopbid/domain";
import { Card, Price } from "@loopbid/ui";
import { getTranslations } from "next-intl/server";

/** What a seller's own auction will start at, while nobody can bid yet. */
export async function PlannedPanel({ cents }: { cents: number }) {
  const t = await getTranslations("listing");
  return (
    <Card heading={t("panel.planned")} aria-label={t("panel.planned")}>
      <Price size="xl" label={t("price.starting")} text={formatMoney(cents)} />
      <p className="mt-3 text-muted">{t("panel.plannedBody")}</p>
    </Card>
  );
}
