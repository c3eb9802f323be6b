import { formatMoney } from "@loopbid/domain";
import { useTranslations } from "next-intl";

export type SumLinesProps = {
  label: string;
  cents: number;
  shippingCents?: number | null;
};

/** What the buyer pays in all. Without shipping there is nothing to add up. */
export function SumLines({ label, cents, shippingCents }: SumLinesProps) {
  const t = useTranslations("listing.buyNow");
  return (
    <dl className="figures flex flex-col gap-2">
      <Line label={label} value={formatMoney(cents)} />
      {shippingCents == null ? null : (
        <>
          <Line label={t("shipping")} value={formatMoney(shippingCents)} />
          <Line label={t("total")} value={formatMoney(cents + shippingCents)} strong />
        </>
      )}
    </dl>
  );
}

function Line({ label, value, strong }: { label: string; value: string; strong?: boolean }) {
  return (
    <div
      className={
        strong
          ? "flex justify-between border-t border-line pt-2 font-semibold"
          : "flex justify-between"
      }
    >
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
