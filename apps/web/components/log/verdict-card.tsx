"use client";
import { LOG_CHECKS, type LogCheck } from "@loopbid/domain";
import { Card, cn, Spinner } from "@loopbid/ui";
import { Check, ShieldCheck, ShieldX, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Checked, holds } from "./check-log.ts";

type Step = { key: LogCheck | "RECEIPTS"; text: string; problem: string | null };

/** Each thing that the visitor's own browser has checked, and the first row that breaks it. */
export function VerdictCard({ checked, rowCount }: { checked: Checked | null; rowCount: number }) {
  const t = useTranslations("log.verdict");
  const sound = checked ? holds(checked) : null;
  const Icon = sound === false ? ShieldX : ShieldCheck;
  const title = sound === null ? t("checking") : sound ? t("sound") : t("broken");
  return (
    <Card
      tone={sound === false ? "danger" : "plain"}
      aria-label={t("label")}
      data-testid="verdict"
      data-state={sound === null ? "checking" : sound ? "sound" : "broken"}
    >
      <div role="status" className="flex items-start gap-3.5">
        <span
          className={cn(
            "flex size-11 shrink-0 items-center justify-center rounded-full",
            sound === null && "bg-tint",
            sound === true && "bg-volt text-on-volt",
            sound === false && "bg-danger text-on-danger",
          )}
        >
          {sound === null ? <Spinner /> : <Icon aria-hidden className="size-6" />}
        </span>
        <div>
          <h2 className="text-lg">{title}</h2>
          <p className={cn("mt-0.5 text-sm", sound === false ? "text-danger-ink" : "text-muted")}>
            {checked ? t("hashes", { hashes: checked.hashes, rows: rowCount }) : t("checkingBody")}
          </p>
        </div>
      </div>
      <Steps checked={checked} />
    </Card>
  );
}

function Steps({ checked }: { checked: Checked | null }) {
  const t = useTranslations("log.verdict");
  const steps: Step[] = LOG_CHECKS.map((key) => {
    const finding = checked?.report[key];
    const problem = finding ? t(`problem.${finding.problem}`, { seq: finding.seq }) : null;
    return { key, text: t(`step.${key}`), problem };
  });
  if (checked) {
    const { matching, differs } = checked.receipts;
    const text = t("step.RECEIPTS", { count: matching });
    const problem = differs === null ? null : t("problem.OTHER_RECEIPT", { seq: differs });
    if (matching > 0 || problem) steps.push({ key: "RECEIPTS", text, problem });
  }
  return (
    <ol className="mt-5 flex flex-col gap-3">
      {steps.map(({ key, text, problem }) => (
        <li
          key={key}
          data-check={key}
          data-ok={checked ? problem === null : undefined}
          className="flex items-start gap-3 text-[0.9375rem]"
        >
          <StepMark done={checked !== null} ok={problem === null} />
          <span className={cn(!checked && "text-muted")}>
            <span className="sr-only">
              {checked ? (problem ? t("stepFailed") : t("stepHolds")) : t("stepRuns")}
            </span>
            {text}
            {problem ? (
              <strong className="mt-0.5 block font-semibold text-danger-ink">{problem}</strong>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function StepMark({ done, ok }: { done: boolean; ok: boolean }) {
  const Icon = ok ? Check : X;
  return (
    <span
      aria-hidden
      className={cn(
        "mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong",
        done && ok && "border-success bg-success text-on-success",
        done && !ok && "border-danger bg-danger text-on-danger",
      )}
    >
      {done ? <Icon className="size-3.5" strokeWidth={3} /> : null}
    </span>
  );
}
