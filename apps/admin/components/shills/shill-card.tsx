"use client";
import { formatMoney } from "@loopbid/domain";
import type { ShillAlert } from "@loopbid/validators";
import { type Messages, useTranslations } from "next-intl";
import { percent, RiskBadge } from "../review/risk-badge.tsx";
import { MeetingGraph } from "./meeting-graph.tsx";

export interface ShillCardProps {
  alert: ShillAlert;
  webUrl: string;
}

/** One suspicion: who, how strong, why in words, and the picture of their auctions. */
export function ShillCard({ alert, webUrl }: ShillCardProps) {
  const t = useTranslations("shills");
  const bidder = `@${alert.bidderHandle ?? "?"}`;
  const seller = `@${alert.sellerHandle ?? "?"}`;
  const title = t("pair", { bidder, seller });
  return (
    <article aria-label={title} className="rounded-card border border-line bg-surface p-5">
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 text-lg wrap-anywhere">{title}</h3>
        <RiskBadge score={alert.score} />
      </div>
      <div className="mt-4 grid gap-6 xl:grid-cols-2">
        <Evidence alert={alert} />
        <MeetingGraph meetings={alert.meetings} bidder={bidder} seller={seller} webUrl={webUrl} />
      </div>
      <p className="mt-5 border-t border-line pt-4 text-sm text-muted">{t("effect")}</p>
    </article>
  );
}

type Signal = keyof Messages["shills"]["signal"];

function Evidence({ alert }: { alert: ShillAlert }) {
  const t = useTranslations("shills.signal");
  const { facts, signals } = alert;
  const values = {
    ...facts,
    pushed: formatMoney(facts.pushedCents),
    timeLeft: percent(facts.timeLeft),
    bidShare: percent(facts.bidShare),
    closed: facts.wins + facts.losses,
  };
  return (
    <ul className="flex flex-col gap-3">
      {signals
        .filter(({ strength }) => strength > 0)
        // Which signals there are is the detector's; those without words here stay out.
        .map((signal) => ({ ...signal, key: signal.key as Signal }))
        .filter(({ key }) => t.has(key))
        .map(({ key, strength, weight }) => (
          <li key={key} className="text-sm">
            <span className="figures">{t(key, values)}</span>
            <div aria-hidden className="mt-1 h-1.5 rounded-full bg-tint">
              <div
                className="h-full rounded-full bg-review"
                style={{ width: `${percent(strength * weight)}%` }}
              />
            </div>
          </li>
        ))}
    </ul>
  );
}
