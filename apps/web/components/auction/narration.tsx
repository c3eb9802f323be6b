"use client";
import { formatMoney } from "@loopbid/domain";
import { countdownStage, type CountdownStage, useTimeLeft } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAuction } from "./auction-room.tsx";
import { isOpen } from "./is-open.ts";
import { Narrator } from "./narrator.ts";

/**
 * The auction's one polite voice: the price, and ahead of it the lead, the last minutes and a lost connection. Losing the
 * lead is not said here: its notice is an alert of its own, which interrupts.
 */
export function Narration() {
  const t = useTranslations("listing.narration");
  const { head, stale, offsetMs } = useAuction();
  const [text, setText] = useState("");
  const [narrator] = useState(() => new Narrator(setText));
  useEffect(() => () => narrator.stop(), [narrator]);

  const left = useTimeLeft(Date.parse(head.effectiveEndsAt), offsetMs);
  const open = isOpen(head);
  const stage: CountdownStage = left === null ? "calm" : open ? countdownStage(left) : "ended";
  const price = formatMoney(head.priceCents);
  const { standing } = head.viewer;

  useChange(head.seq, () => {
    if (open) narrator.tell(t("price", { price, count: head.bidCount }));
  });
  useChange(standing, () => {
    if (standing === "LEADING") narrator.tell(t("leading", { price }), true);
  });
  useChange(stage, (before) => {
    if (!open || before === "urgent") return;
    if (stage === "ember") narrator.tell(t("fiveMinutes", { price }), true);
    if (stage === "urgent") narrator.tell(t("oneMinute", { price }), true);
  });
  useChange(head.effectiveEndsAt, () => {
    if (open) narrator.tell(t("extended", { price }), true);
  });
  useChange(stale, () => narrator.tell(stale ? t("stale") : t("caughtUp", { price }), true));
  useChange(open, () => {
    if (!open) narrator.tell(t(`over.${head.status}`, { price }), true);
  });
  return (
    <p role="status" aria-live="polite" className="sr-only" data-testid="narration">
      {text}
    </p>
  );
}

/** Runs where a value differs from the last render's, never for the first. */
function useChange<Value>(value: Value, onChange: (before: Value) => void): void {
  const known = useRef(value);
  useEffect(() => {
    const before = known.current;
    known.current = value;
    if (before !== value) onChange(before);
    // The words are made anew with each render; only the value counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);
}
