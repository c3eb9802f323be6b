"use client";
import { Alert, Badge } from "@loopbid/ui";
import type { AppealCase } from "@loopbid/validators";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Section } from "../review/section.tsx";
import { AppealListing } from "./appeal-listing.tsx";

/** What a person says about a decision, the decision, and what it is about. */
export function AppealFacts({ appeal, webUrl }: { appeal: AppealCase; webUrl: string }) {
  const { statement, listing, text, refusal, answer, handledBy, decidedAt, state } = appeal;
  const t = useTranslations("appeals");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const when = (at: string) => format.relativeTime(new Date(at), now);
  const decided = { when: when(statement.createdAt) };
  return (
    <>
      {refusal && state === "OPEN" ? <Alert tone="review">{t(`refusal.${refusal}`)}</Alert> : null}
      {state !== "OPEN" && decidedAt ? (
        <Alert
          tone="neutral"
          title={t(`decided.${state}`, { handle: handledBy ?? "", when: when(decidedAt) })}
        >
          {answer}
        </Alert>
      ) : null}
      <Section title={t("words")}>
        <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
      </Section>
      <Section
        title={t("decision")}
        aside={<Badge tone="review">{t(`ground.${statement.ground}`)}</Badge>}
      >
        <p className="font-semibold">{t(`what.${statement.decision}`)}</p>
        <p className="figures text-sm text-muted">
          {statement.decidedBy === null
            ? t("byChecks", decided)
            : t("by", { handle: statement.decidedBy, ...decided })}
          {statement.endsAt ? ` · ${t("endsAt", { when: when(statement.endsAt) })}` : null}
        </p>
        <p className="mt-3 max-w-prose break-words whitespace-pre-line">{statement.text}</p>
        {statement.undoneAt ? <p className="mt-3 text-sm text-muted">{t("undone")}</p> : null}
      </Section>
      {listing ? <AppealListing listing={listing} webUrl={webUrl} /> : null}
    </>
  );
}
