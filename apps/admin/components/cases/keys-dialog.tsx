"use client";
import { Dialog, KeyboardHint } from "@loopbid/ui";
import { useTranslations } from "next-intl";

const KEYS = {
  list: [
    ["j", "next"],
    ["k", "previous"],
    ["x", "mark"],
    ["b", "bulk"],
    ["c", "claim"],
    ["esc", "close"],
    ["?", "keys"],
  ],
  LISTING: [
    ["a", "approve"],
    ["l", "approveAs"],
    ["e", "editRequest"],
    ["r", "remove"],
  ],
  REPORT: [
    ["d", "dismiss"],
    ["h", "hide"],
    ["e", "editRequest"],
    ["r", "remove"],
  ],
  CHAT: [
    ["d", "dismiss"],
    ["w", "warn"],
    ["s", "suspend"],
  ],
  SHILL: [
    ["d", "dismiss"],
    ["y", "confirm"],
  ],
} as const;

/** Every key of the queue, by what it works on. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("cases.keys");
  const common = useTranslations("common");
  const groups = Object.entries(KEYS) as [keyof typeof KEYS, (typeof KEYS)[keyof typeof KEYS]][];
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="lg"
      closeLabel={common("close")}
      title={t("legend")}
      description={t("body")}
    >
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {groups.map(([group, keys]) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`} className="font-sans text-sm font-semibold tracking-normal">
              {t(`group.${group}`)}
            </h3>
            <ul className="mt-2 flex flex-col gap-1.5">
              {keys.map(([key, name]) => (
                <li key={key} className="flex items-center justify-between gap-3 text-sm">
                  <span className="text-muted">{t(name)}</span>
                  <KeyboardHint keys={[key.length === 1 ? key.toUpperCase() : t("esc")]} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
