"use client";
import { formatMoney } from "@loopbid/domain";
import { Badge } from "@loopbid/ui";
import { type FraudEvidence, readEvidence, writeEvidence } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { percent } from "./risk-badge.tsx";

/** What one signal saw, in words. Evidence of a kind that this page does not know is shown as it is stored. */
export function Evidence({ text }: { text: string }) {
  const known = readEvidence(text);
  if (!known) return text ? <p className="text-sm break-words text-muted">{text}</p> : null;
  if (known.kind === "contact") return <Contacts found={known.found} />;
  return <Words evidence={known} />;
}

function Contacts({ found }: Pick<Extract<FraudEvidence, { kind: "contact" }>, "found">) {
  const t = useTranslations("review.evidence.contact");
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {found.map(({ type, excerpt, hidden }) => (
        <li key={`${type} ${excerpt}`} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-muted">{t(type)}</span>
          <q className="min-w-0 font-medium break-words">{excerpt}</q>
          {hidden ? <Badge tone="danger">{t("hidden")}</Badge> : null}
        </li>
      ))}
    </ul>
  );
}

function Words({ evidence }: { evidence: Exclude<FraudEvidence, { kind: "contact" }> }) {
  const line = useLine();
  return <p className="figures text-sm text-muted">{line(evidence)}</p>;
}

function useLine() {
  const t = useTranslations("review.evidence");
  return (evidence: Exclude<FraudEvidence, { kind: "contact" }>): string => {
    switch (evidence.kind) {
      case "price": {
        const { priceCents, medianCents, count } = evidence;
        const share = percent(priceCents / medianCents);
        const price = {
          price: formatMoney(priceCents),
          median: formatMoney(medianCents),
          percent: share,
        };
        return `${t("price", price)}, ${t("priceFrom", { count })}`;
      }
      case "duplicate":
        return t(`duplicate.${evidence.sameSeller ? "own" : "other"}`, {
          percent: percent(evidence.similarity),
        });
      case "seller":
        return [
          t("seller.age", { days: evidence.ageDays }),
          ...(evidence.emailVerified ? [] : [t("seller.unverified")]),
          t("seller.published", { count: Math.max(1, evidence.publishedLastDay) }),
          t("seller.sold", { count: evidence.soldCount }),
          ...(evidence.removedCount > 0
            ? [t("seller.removed", { count: evidence.removedCount })]
            : []),
        ].join(" · ");
      case "imei":
        if (evidence.problem !== "reused") return t(`imei.${evidence.problem}`);
        return t(evidence.sameSeller ? "imei.reusedOwn" : "imei.reused");
      default:
        return writeEvidence(evidence);
    }
  };
}
