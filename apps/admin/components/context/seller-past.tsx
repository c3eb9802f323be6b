"use client";
import { LISTING_DECISIONS } from "@loopbid/domain";
import { Badge } from "@loopbid/ui";
import type { CaseContext } from "@loopbid/validators";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";

const FACTS = ["sold", "onSale", "removed", "strikes", "openChatCases", "openAlerts"] as const;
/** What speaks against somebody. */
const BAD: ReadonlySet<string> = new Set(["removed", "strikes", "openChatCases", "openAlerts"]);

export function SellerPast({ history }: Pick<CaseContext, "history">) {
  const t = useTranslations("cases.context");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  return (
    <Section title={t("history")}>
      <dl className="grid grid-cols-3 gap-3">
        {FACTS.map((fact) => (
          <div key={fact}>
            <dt className="text-sm text-muted">{t(`facts.${fact}`)}</dt>
            <dd className="figures text-lg font-semibold">
              {BAD.has(fact) && history[fact] > 0 ? (
                <Badge tone="review">{history[fact]}</Badge>
              ) : (
                history[fact]
              )}
            </dd>
          </div>
        ))}
      </dl>
      {history.decisions.length === 0 ? (
        <p className="mt-4 text-sm text-muted">{t("noDecisions")}</p>
      ) : (
        <ul className="mt-4 flex flex-col gap-2 text-sm">
          {history.decisions.map(({ listingId, title, decision, by, at }) => (
            <li key={`${listingId}-${at}`}>
              <span className="font-semibold">{title}</span>{" "}
              <span className="text-muted">
                {t("decision", {
                  what: t(LISTING_DECISIONS.find((known) => known === decision) ?? "other"),
                  by,
                  when: format.relativeTime(Math.min(Date.parse(at), now.getTime()), now),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
