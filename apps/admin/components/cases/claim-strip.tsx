"use client";
import { Button, KeyboardHint } from "@loopbid/ui";
import type { DeskCase } from "@loopbid/validators";
import { useFormatter, useTranslations } from "next-intl";

/** Who works on the case, and the way to take it or give it back. */
export function ClaimStrip({
  claim,
  own,
  onToggle,
}: Pick<DeskCase, "claim" | "own"> & {
  onToggle: () => void;
}) {
  const t = useTranslations("cases");
  const format = useFormatter();
  const time = claim ? format.dateTime(new Date(claim.expiresAt), { timeStyle: "short" }) : "";
  const standing = claim?.mine ? t("claimedUntil", { time }) : own ? t("own") : t("free");
  const words = claim && !claim.mine ? t("takenUntil", { by: claim.by, time }) : standing;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-sunken px-4 py-2.5 text-sm"
    >
      <span>{words}</span>
      {own || (claim && !claim.mine) ? null : (
        <Button
          size="sm"
          variant="secondary"
          aria-keyshortcuts="c"
          iconEnd={<KeyboardHint keys={["C"]} className="max-lg:hidden" />}
          onClick={onToggle}
        >
          {claim ? t("release") : t("claim")}
        </Button>
      )}
    </div>
  );
}
