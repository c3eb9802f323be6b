"use client";
import { Button } from "@loopbid/ui";
import { formatMoney } from "@loopbid/domain";
import type { ShillAlert } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { percent, RiskBadge } from "../review/risk-badge.tsx";
import { useReady } from "../shell/use-ready.ts";
import { MeetingGraph } from "./meeting-graph.tsx";
import type { ShillDecision } from "./use-shill-decisions.ts";

export interface ShillCardProps {
  alert: ShillAlert;
  busy: boolean;
  onDecide: (decision: ShillDecision) => void;
  webUrl: string;
}

/** One suspicion: who, how strong, why in words, and the picture of their auctions. */
export function ShillCard({ alert, busy, onDecide, webUrl }: ShillCardProps) {
  const t = useTranslations("shills");
  const ready = useReady();
  const bidder = `@${alert.bidderHandle ?? "?"}`;
  const seller = `@${alert.sellerHandle ?? "?"}`;
  const title = t("pair", { bidder, seller });
  return (
    <article aria-label={title} className="rounded-card border border-line bg-surface p-5">
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 text-lg wrap-anywhere">{title}</h2>
        <RiskBadge score={alert.score} />
      </div>
      <div className="mt-4 grid gap-6 md:grid-cols-2">
        <Evidence alert={alert} />
        <MeetingGraph meetings={alert.meetings} bidder={bidder} seller={seller} webUrl={webUrl} />
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-2.5 border-t border-line pt-4">
        <Button disabled={busy || !ready} onClick={() => onDecide("CONFIRM")}>
          {t("confirm")}
        </Button>
        <Button variant="secondary" disabled={busy || !ready} onClick={() => onDecide("DISMISS")}>
          {t("dismiss")}
        </Button>
        <p className="text-xs text-muted">{t("effect")}</p>
      </div>
    </article>
  );
}

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
        .filter(({ key, strength }) => strength > 0 && t.has(key))
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
