"use client";
import { Badge, type BadgeTone, Card } from "@loopbid/ui";
import type { OwnStatement } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMoment } from "../account/use-moment.ts";
import { AppealForm } from "./appeal-form.tsx";

const APPEAL_TONES = { OPEN: "review", UPHELD: "neutral", REVERSED: "success" } as const;

/** Sends the appeal; rejects with the words to show. */
export type SendAppeal = (text: string) => Promise<void>;

/** One decision with its reasons, and its appeal or the way to it. */
export function DecisionCard({ statement, send }: { statement: OwnStatement; send: SendAppeal }) {
  const { decision, title, ground, text, automatic, endsAt, undoneAt, createdAt, appeal } =
    statement;
  const t = useTranslations("decision");
  const format = useFormatter();
  const moment = useMoment();
  const heading = t(`what.${decision}`, { title: title ?? t("listing") });
  return (
    <Card aria-label={heading} className="p-5 sm:p-7">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div>
          <h2 className="text-title text-balance">{heading}</h2>
          <p className="mt-1 text-sm text-muted">
            <time dateTime={createdAt}>
              {format.dateTime(new Date(createdAt), { dateStyle: "long" })}
            </time>
          </p>
        </div>
        <StateBadge statement={statement} />
      </div>
      <dl className="mt-5 grid gap-x-8 gap-y-4 sm:grid-cols-[8rem_1fr]">
        <Fact name={t("reason")}>
          <span className="whitespace-pre-line">{text}</span>
        </Fact>
        <Fact name={t("rule")}>{t(`ground.${ground}`)}</Fact>
        <Fact name={t("by")}>{automatic ? t("byChecks") : t("byPerson")}</Fact>
        {endsAt ? <Fact name={t("endsAt")}>{moment(endsAt)}</Fact> : null}
        {appeal ? (
          <Fact name={t("appeal.yours")}>
            <span className="whitespace-pre-line">{appeal.text}</span>
          </Fact>
        ) : null}
        {appeal?.answer ? (
          <Fact name={t("appeal.answer")}>
            <span className="whitespace-pre-line">{appeal.answer}</span>
          </Fact>
        ) : null}
      </dl>
      {undoneAt ? <p className="mt-5 text-muted">{t("undoneBody")}</p> : null}
      <AppealForm statement={statement} send={send} />
    </Card>
  );
}

function StateBadge({ statement: { undoneAt, appeal } }: { statement: OwnStatement }) {
  const t = useTranslations("decision");
  if (appeal) {
    const tone: BadgeTone = APPEAL_TONES[appeal.state];
    return <Badge tone={tone}>{t(`appeal.state.${appeal.state}`)}</Badge>;
  }
  return undoneAt ? <Badge tone="success">{t("undone")}</Badge> : null;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-sm font-semibold text-muted sm:pt-0.5">{name}</dt>
      <dd className="max-w-prose break-words max-sm:-mt-3">{children}</dd>
    </div>
  );
}
