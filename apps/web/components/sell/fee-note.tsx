"use client";
import { formatMoney, sellerFee } from "@loopbid/domain";
import { useTranslations } from "next-intl";
import { useShop } from "../shell/shop-context.tsx";

/** What Loopbid keeps of a sale: by the price that is asked, or by the rule where there is none yet. */
export function FeeNote({ cents }: { cents: number | null }) {
  const t = useTranslations("sell.fee");
  const { terms } = useShop();
  const share = `${terms.feeBasisPoints / 100}%`;
  const least = formatMoney(terms.feeMinimumCents);
  const most = formatMoney(terms.feeMaximumCents);
  const example =
    cents === null
      ? null
      : t("example", { price: formatMoney(cents), fee: formatMoney(sellerFee(terms, cents)) });
  return (
    <p className="figures text-sm text-muted">
      {t("rule", { share, least, most })} {example}
    </p>
  );
}
