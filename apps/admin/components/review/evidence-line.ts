"use client";
import { formatMoney } from "@loopbid/domain";
import type { FraudEvidence } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { percent } from "./risk-badge.tsx";

type Shown = "contact" | "text" | "images" | "metadata";
/** Evidence that one line says in full. */
export type LineEvidence = Exclude<FraudEvidence, { kind: Shown }>;

const DAY_HOURS = 24;

export function useEvidenceLine(): (evidence: LineEvidence) => string {
  const t = useTranslations("review.evidence");

  function price({ priceCents, medianCents, count }: LineEvidence & { kind: "price" }): string {
    const amounts = {
      price: formatMoney(priceCents),
      median: formatMoney(medianCents),
      percent: percent(priceCents / medianCents),
    };
    return `${t("price", amounts)}, ${t("priceFrom", { count })}`;
  }
  function seller(seen: LineEvidence & { kind: "seller" }): string {
    return [
      t("seller.age", { days: seen.ageDays }),
      ...(seen.emailVerified ? [] : [t("seller.unverified")]),
      t("seller.published", { count: Math.max(1, seen.publishedLastDay) }),
      t("seller.sold", { count: seen.soldCount }),
      ...(seen.removedCount > 0 ? [t("seller.removed", { count: seen.removedCount })] : []),
    ].join(" · ");
  }
  function imei(seen: LineEvidence & { kind: "imei" }): string {
    const { problem, sameSeller, stated = "", registered } = seen;
    if (problem === "reused") return t(sameSeller ? "imei.reusedOwn" : "imei.reused");
    if (problem !== "other-model") return t(`imei.${problem}`);
    return registered
      ? t("imei.otherModel", { stated, registered })
      : t("imei.otherUnknown", { stated });
  }
  function signIn({ newDevice, ageHours }: LineEvidence & { kind: "sign-in" }): string {
    const days = Math.floor(ageHours / DAY_HOURS);
    const age =
      days > 0
        ? t("signIn.days", { count: days })
        : t("signIn.hours", { count: Math.floor(ageHours) });
    return t(newDevice ? "signIn.new" : "signIn.known", { age });
  }
  function strikes({ strikes: count, chargebacks }: LineEvidence & { kind: "strikes" }): string {
    const unpaid = t("strikes.strikes", { count });
    // Told only where payments report them.
    return chargebacks ? `${unpaid} · ${t("strikes.chargebacks", { count: chargebacks })}` : unpaid;
  }

  return (evidence) => {
    switch (evidence.kind) {
      case "price":
        return price(evidence);
      case "duplicate":
        return t(`duplicate.${evidence.sameSeller ? "own" : "other"}`, {
          percent: percent(evidence.similarity),
        });
      case "seller":
        return seller(evidence);
      case "imei":
        return imei(evidence);
      case "sign-in":
        return signIn(evidence);
      case "strikes":
        return strikes(evidence);
    }
  };
}
