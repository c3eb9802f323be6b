"use client";
import { Countdown } from "@loopbid/ui";
import { useServerOffset } from "../shell/server-clock.tsx";
import { useCountdownLabels } from "./use-countdown-labels.ts";

export function CardCountdown({ endsAt, className }: { endsAt: string; className?: string }) {
  return (
    <Countdown
      endsAt={Date.parse(endsAt)}
      serverOffsetMs={useServerOffset()}
      labels={useCountdownLabels()}
      className={className}
    />
  );
}
