"use client";
import { cn } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { scoreWith } from "./contribution.ts";
import { Evidence } from "./evidence.tsx";
import { hueStyle } from "./label-hue.ts";
import { LetterChip } from "./letter-chip.tsx";
import { rowId, useLit } from "./lit.tsx";
import { labelOf, type ReadSignal } from "./read-signals.ts";
import { percent } from "./risk-badge.tsx";
import { useSignalName } from "./signal-name.ts";

export interface SignalRowProps {
  signal: ReadSignal;
  signals: readonly ReadSignal[];
}

/** One signal: what it is called, what it adds, how strong it is and what it saw. */
export function SignalRow({ signal, signals }: SignalRowProps) {
  const t = useTranslations("review.verdict");
  const nameOf = useSignalName();
  const { key, score, weight, part, letter } = signal;
  const { state, handlers } = useLit([key]);
  const counts = weight > 0;
  return (
    <li
      id={rowId(key)}
      tabIndex={-1}
      style={hueStyle(key)}
      {...handlers}
      className={cn(
        "-mx-5 border-t border-line px-5 py-3.5 transition-colors",
        state === "lit" && letter && "mark-edge bg-sunken",
      )}
    >
      <div className="flex items-baseline justify-between gap-3">
        <h4 className="flex min-w-0 items-center gap-2 font-sans text-[0.9375rem] font-semibold tracking-normal">
          {letter ? <LetterChip signalKey={key} letter={letter} /> : null}
          {nameOf(key)}
        </h4>
        <span className="figures shrink-0 text-sm font-semibold">
          {counts ? t("adds", { points: percent(part) }) : t("addsNothing")}
        </span>
      </div>
      <div aria-hidden className="my-2 h-1.5 rounded-full bg-tint">
        <div
          className={cn("h-full rounded-full", letter ? "mark-bar" : "bg-review")}
          style={{ width: `${percent(part)}%` }}
        />
      </div>
      <p className="figures text-xs text-subtle">
        {t("part", { score: percent(score), weight: percent(weight) })}
        {counts ? ` · ${t("without", { score: percent(scoreWith(signals, key, 0)) })}` : ""}
      </p>
      <div className="mt-2 flex flex-col gap-2">
        <Meaning signalKey={key} />
        <Evidence signal={signal} signals={signals} />
      </div>
    </li>
  );
}

/** What a label of the text model means, in a sentence. */
function Meaning({ signalKey }: { signalKey: string }) {
  const t = useTranslations("labels");
  const name = `${labelOf(signalKey)}.means` as "spam.means";
  return t.has(name) ? <p className="text-sm text-muted">{t(name)}</p> : null;
}
