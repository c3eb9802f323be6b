"use client";
import { LiveDot } from "@loopbid/ui";
import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useAuction } from "./auction-room.tsx";

/** Whether what the reader sees is live, how far it is behind, and how many others look on. */
export function ConnectionBadge() {
  const t = useTranslations("listing.connection");
  const { connection, stale, behindMs, viewers } = useAuction();
  if (connection === "over") return null;
  const live = connection === "live" && !stale;
  const tone = live ? "live" : connection === "connecting" && !stale ? "idle" : "ember";
  return (
    <span className="flex flex-wrap items-center justify-end gap-2 text-[0.8125rem]">
      {viewers === null ? null : (
        <span className="figures inline-flex items-center gap-1.5 text-muted">
          <Eye aria-hidden className="size-4" />
          {t("viewers", { count: viewers })}
        </span>
      )}
      <span
        data-testid="connection"
        data-state={stale ? "stale" : connection}
        className="inline-flex h-7 items-center gap-2 rounded-full border border-line px-2.5 font-semibold"
      >
        <LiveDot tone={tone} />
        <span>{stale ? t("stale") : t(connection)}</span>
        {live && behindMs !== null ? (
          <span
            data-testid="behind"
            className="figures font-normal text-muted"
            title={t("behindTitle")}
          >
            {t("behind", { ms: Math.max(1, behindMs) })}
          </span>
        ) : null}
      </span>
    </span>
  );
}
