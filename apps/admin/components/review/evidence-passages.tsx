"use client";
import { MoveRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { scoreWith } from "./contribution.ts";
import type { EvidenceOf, EvidenceProps } from "./evidence.tsx";
import { QuoteLink } from "./quote-link.tsx";
import { percent } from "./risk-badge.tsx";

export type PassagesProps = EvidenceProps & Pick<EvidenceOf<"text">, "phrases">;

/**
 * The passages that carried a label, in the order in which the check took them out: each says where that leaves the
 * label, and the risk of the whole listing.
 */
export function Passages({ signal, signals, phrases }: PassagesProps) {
  const t = useTranslations("review.evidence.passages");
  if (phrases.length === 0) return <p className="text-sm text-muted">{t("none")}</p>;
  return (
    <ol className="flex flex-col gap-2.5 text-sm">
      {phrases.map(({ phrase, without }, at) => {
        const before = phrases[at - 1]?.without ?? signal.score;
        const risk = (strength: number) => percent(scoreWith(signals, signal.key, strength));
        return (
          <li key={phrase}>
            <QuoteLink signalKey={signal.key}>{phrase}</QuoteLink>
            <p className="figures mt-0.5 flex flex-wrap items-center gap-x-1.5 text-xs text-muted">
              <span>{t(at === 0 ? "without" : "withoutToo")}</span>
              <Fall
                from={t("strength", { percent: percent(before) })}
                to={`${percent(without)}%`}
              />
              <span aria-hidden>·</span>
              <Fall from={t("risk", { score: risk(before) })} to={String(risk(without))} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function Fall({ from, to }: { from: string; to: string }) {
  const t = useTranslations("review.evidence.passages");
  return (
    <span className="inline-flex items-center gap-1">
      {from}
      <MoveRight aria-hidden className="size-3.5 text-subtle" />
      <span className="sr-only">{t("to")}</span>
      <strong className="font-semibold text-ink">{to}</strong>
    </span>
  );
}
