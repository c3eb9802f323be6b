"use client";
import { Badge } from "@loopbid/ui";
import { TimerReset } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Extension } from "./use-auction-live.ts";

const SHOWN_MS = 12_000;

/** By how much the last late bid moved the end, right after it; then only that some bid did. */
export function ExtensionNote({ extension, late }: { extension: Extension | null; late: boolean }) {
  const t = useTranslations("listing.price");
  const [shownSeq, setShownSeq] = useState<number | null>(null);
  const seq = extension?.seq ?? null;
  useEffect(() => {
    if (seq === null) return;
    setShownSeq(seq);
    const timer = setTimeout(() => setShownSeq(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [seq]);
  if (extension && shownSeq === extension.seq) {
    const total = Math.round(extension.byMs / 1_000);
    const [minutes, seconds] = [Math.floor(total / 60), total % 60];
    const by =
      minutes === 0
        ? t("seconds", { seconds })
        : seconds === 0
          ? t("minutes", { minutes })
          : t("minutesSeconds", { minutes, seconds });
    // A further extension is a new element, so that it rises in anew.
    return (
      <span key={extension.seq} className="animate-bump" data-testid="extended-by">
        <Badge tone="ember" size="md" icon={<TimerReset aria-hidden />}>
          {t("extendedBy", { by })}
        </Badge>
      </span>
    );
  }
  return late ? <Badge tone="ember">{t("extended")}</Badge> : null;
}
