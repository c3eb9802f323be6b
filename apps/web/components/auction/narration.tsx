"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { amount } from "../listing/amount.ts";
import { useAuction } from "./auction-room.tsx";

const PAUSE_MS = 4_000;

/** Reads the price out politely, at most every few seconds however fast the bids come. */
export function Narration() {
  const t = useTranslations("listing.narration");
  const { head } = useAuction();
  const said = useRef({ seq: head.seq, at: 0 });
  const [text, setText] = useState("");
  const now = t("price", { price: amount(head.priceCents), count: head.bidCount });
  useEffect(() => {
    if (head.seq === said.current.seq) return;
    const wait = Math.max(0, said.current.at + PAUSE_MS - Date.now());
    const timer = setTimeout(() => {
      said.current = { seq: head.seq, at: Date.now() };
      setText(now);
    }, wait);
    return () => clearTimeout(timer);
  }, [head.seq, now]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}
