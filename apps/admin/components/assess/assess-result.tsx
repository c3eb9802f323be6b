"use client";
import { Badge, type BadgeTone } from "@loopbid/ui";
import type { AssessTextInput, AssessTextResult, Verdict } from "@loopbid/validators";
import { useTranslations } from "next-intl";
import { LitProvider } from "../review/lit.tsx";
import { MarkedText } from "../review/marked-text.tsx";
import { ScoreScale } from "../review/score-scale.tsx";
import { Section } from "../review/section.tsx";
import { SignalRow } from "../review/signal-row.tsx";
import { LabelBars } from "./label-bars.tsx";
import { signalsOf } from "./result-signals.ts";
import { ScoreDial } from "./score-dial.tsx";

export interface AssessResultProps {
  /** What was read, which the form may no longer hold. */
  text: AssessTextInput;
  result: AssessTextResult;
}

const TONES: Record<Verdict, BadgeTone> = { CLEAR: "success", REVIEW: "review", BLOCK: "danger" };

export function AssessResult({ text, result }: AssessResultProps) {
  const t = useTranslations("assess.result");
  const review = useTranslations("review");
  const { score, verdict, labels, modelVersion, weightsVersion, thresholds } = result;
  const signals = signalsOf(result);
  return (
    <LitProvider>
      <div className="flex flex-col gap-6">
        <Section title={t("title")}>
          <div className="flex items-center gap-5">
            <ScoreDial score={score} verdict={verdict} />
            <div className="min-w-0">
              <Badge tone={TONES[verdict]} size="md">
                {t(`verdict.${verdict}`)}
              </Badge>
              <p className="mt-2 text-sm text-muted">{t(`means.${verdict}`)}</p>
            </div>
          </div>
          <div className="mt-5">
            <ScoreScale score={score} thresholds={thresholds} />
          </div>
          <p className="figures mt-3 text-xs text-subtle">
            {t("versions", { model: modelVersion, weights: weightsVersion })}
          </p>
        </Section>
        <Section title={t("text")}>
          {text.title ? (
            <p className="mb-2 font-semibold break-words">
              <MarkedText text={text.title} signals={signals} />
            </p>
          ) : null}
          <p className="leading-relaxed break-words whitespace-pre-line">
            <MarkedText text={text.description} signals={signals} />
          </p>
          {signals.some(({ letter }) => letter) ? (
            <p className="mt-3 text-xs text-subtle">{review("text.legend")}</p>
          ) : null}
        </Section>
        <Section title={t("labels")}>
          <LabelBars labels={labels} />
        </Section>
        {signals.length > 0 ? (
          <Section title={t("signals")}>
            <p className="mb-2 text-xs text-muted">{review("verdict.legend")}</p>
            <ol className="-mb-5">
              {signals.map((signal) => (
                <SignalRow key={signal.key} signal={signal} signals={signals} />
              ))}
            </ol>
          </Section>
        ) : null}
      </div>
    </LitProvider>
  );
}
