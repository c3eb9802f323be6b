"use client";
import { FRAUD_VERDICTS } from "@loopbid/domain";
import { EmptyState, ErrorState, Skeleton, Table, Td, Th, Tr } from "@loopbid/ui";
import type { FraudRules, ShadowResult } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";
import { percent } from "../review/risk-badge.tsx";
import { Section } from "../review/section.tsx";
import { TruthBadge } from "./truth-badge.tsx";

const REFRESH_MS = 15_000;

/** What this version said of listings while it was on trial, beside what was done. */
export function Trial({ rules }: { rules: FraudRules }) {
  const t = useTranslations("rules.trial");
  const results = api.rules.shadowResults.useQuery(
    { number: rules.number },
    { refetchInterval: rules.state === "SHADOW" ? REFRESH_MS : false },
  );
  if (results.isError)
    return <ErrorState title={t("failed")} description={results.error.message} />;
  if (!results.data) return <Skeleton className="h-64" />;
  if (results.data.checks === 0)
    return (
      <EmptyState
        illustration="listing"
        title={t(rules.state === "SHADOW" ? "waiting.title" : "empty.title")}
        description={t(rules.state === "SHADOW" ? "waiting.body" : "empty.body")}
      />
    );
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
      <Agreement result={results.data} />
      <Disagreements result={results.data} />
    </div>
  );
}

function Agreement({ result: { agreement, checks } }: { result: ShadowResult }) {
  const t = useTranslations("rules.trial");
  const verdict = useTranslations("rules.verdict");
  const format = useFormatter();
  const count = (given: string, shadow: string) =>
    agreement
      .filter((cell) => cell.verdict === given && cell.shadow === shadow)
      .reduce((sum, cell) => sum + cell.count, 0);
  const same = FRAUD_VERDICTS.reduce((sum, one) => sum + count(one, one), 0);
  const share = format.number(same / checks, { style: "percent", maximumFractionDigits: 1 });
  return (
    <Section title={t("agreement")} aside={<span className="figures text-lg">{share}</span>}>
      <p className="figures -mt-2 mb-3 text-sm text-muted">{t("agree", { same, checks })}</p>
      <Table caption={t("caption")} dense>
        <thead>
          <tr>
            <Th>{t("given")}</Th>
            {FRAUD_VERDICTS.map((one) => (
              <Th key={one} numeric>
                {t("would", { verdict: verdict(one) })}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FRAUD_VERDICTS.map((given) => (
            <Tr key={given}>
              <Td>{verdict(given)}</Td>
              {FRAUD_VERDICTS.map((shadow) => (
                <Td
                  key={shadow}
                  numeric
                  className={given === shadow ? "text-muted" : "font-semibold"}
                >
                  {format.number(count(given, shadow))}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Disagreements({ result: { examples } }: { result: ShadowResult }) {
  const t = useTranslations("rules.trial");
  const moves = useTranslations("rules.moves");
  const verdict = useTranslations("rules.verdict");
  return (
    <Section title={t("apart")}>
      {examples.length === 0 ? <p className="text-sm text-muted">{t("noneApart")}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {examples.map((one) => (
          <li key={one.checkId} className="py-2.5">
            <p className="truncate">{one.title ?? moves("gone")}</p>
            <p className="figures text-sm text-muted">
              {t("line", {
                verdict: verdict(one.verdict),
                score: percent(one.score),
                shadow: verdict(one.shadowVerdict),
                shadowScore: percent(one.shadowScore),
              })}
            </p>
            <TruthBadge truth={one.truth} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
