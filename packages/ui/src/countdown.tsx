"use client";
import { Clock3 } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "./cn.ts";
import {
  countdownStage,
  shortTime,
  splitTime,
  type CountdownStage,
  type CountdownUnits,
} from "./countdown-parts.ts";
import { useTimeLeft } from "./use-time-left.ts";

export type CountdownLabels = CountdownUnits & {
  /** Shown in place of the digits at the end. */
  ended: string;
  /** Name of the timer for screen readers: "Time left". */
  timer: string;
  /** Announced once each, if given, as the end draws near. */
  fiveMinutesLeft?: string;
  oneMinuteLeft?: string;
};

export type CountdownProps = {
  /** Epoch ms. */
  endsAt: number;
  /** Server clock minus this device's clock, ms. */
  serverOffsetMs?: number;
  labels: CountdownLabels;
  /** `inline` in cards and rows; `clock` in large digits with a unit under each. */
  variant?: "inline" | "clock";
  icon?: boolean;
  onStage?: (stage: CountdownStage) => void;
  className?: string;
};

const tones: Record<CountdownStage, string> = {
  calm: "text-ink",
  ember: "text-ember-ink",
  urgent: "text-danger-ink",
  ended: "text-muted",
};

/** Calm, ember under five minutes, urgent in the last minute. The server's clock rules. */
export function Countdown(props: CountdownProps) {
  const {
    endsAt,
    serverOffsetMs,
    labels,
    variant = "inline",
    icon = true,
    onStage,
    className,
  } = props;
  const left = useTimeLeft(endsAt, serverOffsetMs);
  const stage = left === null ? "calm" : countdownStage(left);
  const told = useRef<CountdownStage | null>(null);
  useEffect(() => {
    if (left === null || told.current === stage) return;
    told.current = stage;
    onStage?.(stage);
  }, [left, stage, onStage]);

  const spoken =
    stage === "ember"
      ? labels.fiveMinutesLeft
      : stage === "urgent"
        ? labels.oneMinuteLeft
        : stage === "ended"
          ? labels.ended
          : "";
  return (
    <span className={cn("figures font-semibold", tones[stage], className)}>
      <time
        role="timer"
        aria-label={labels.timer}
        dateTime={new Date(endsAt).toISOString()}
        data-stage={stage}
      >
        {variant === "clock" ? (
          <Clock left={left} stage={stage} labels={labels} />
        ) : (
          <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
            {icon ? (
              <Clock3 aria-hidden className="size-[1.05em] shrink-0" strokeWidth={2.25} />
            ) : null}
            {left === null ? (
              <span className="opacity-40">–:––</span>
            ) : stage === "ended" ? (
              labels.ended
            ) : (
              shortTime(left, labels)
            )}
          </span>
        )}
      </time>
      <span className="sr-only" role="status">
        {spoken}
      </span>
    </span>
  );
}

function Clock({
  left,
  stage,
  labels,
}: {
  left: number | null;
  stage: CountdownStage;
  labels: CountdownLabels;
}) {
  if (stage === "ended") return <span className="font-display text-headline">{labels.ended}</span>;
  const time = splitTime(left ?? 0);
  const keys = clockKeys(time);
  return (
    <span className={cn("inline-flex items-start", stage === "urgent" && "animate-urgent")}>
      {keys.map((key, index) => (
        <span key={key} className="flex items-start">
          {index > 0 ? (
            <span
              aria-hidden
              className="font-display text-headline leading-none font-semibold opacity-30"
            >
              :
            </span>
          ) : null}
          <span className="flex min-w-[2.1ch] flex-col items-center px-1 font-display text-headline leading-none">
            <span className="font-semibold">
              {left === null ? "––" : time[key].toString().padStart(2, "0")}
            </span>
            <span className="mt-1.5 font-sans text-xs font-medium tracking-normal">
              {labels[key]}
            </span>
          </span>
        </span>
      ))}
    </span>
  );
}

/** Leading units that are zero say nothing. */
function clockKeys({ d, h }: { d: number; h: number }): readonly ("d" | "h" | "m" | "s")[] {
  if (d > 0) return ["d", "h", "m", "s"];
  return h > 0 ? ["h", "m", "s"] : ["m", "s"];
}
