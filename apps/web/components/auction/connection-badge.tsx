"use client";
import { LiveDot } from "@loopbid/ui";
import { useTranslations } from "next-intl";
import { useAuction } from "./auction-room.tsx";

/** Whether what the reader sees is live. */
export function ConnectionBadge() {
  const t = useTranslations("listing.connection");
  const { connection } = useAuction();
  if (connection === "over") return null;
  const live = connection === "live";
  return (
    <span
      role="status"
      data-testid="connection"
      data-state={connection}
      className="inline-flex h-7 items-center gap-2 rounded-full border border-line px-2.5 text-[0.8125rem] font-semibold"
    >
      <LiveDot tone={live ? "live" : connection === "connecting" ? "idle" : "ember"} />
      {t(connection)}
    </span>
  );
}
