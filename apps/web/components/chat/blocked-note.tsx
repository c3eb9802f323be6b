import { Button } from "@loopbid/ui";
import type { ThreadSummary } from "@loopbid/validators";
import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";

/** In the composer's place, where the two cannot write to each other. */
export function BlockedNote({
  thread,
  onUnblock,
}: {
  thread: ThreadSummary;
  onUnblock: () => void;
}) {
  const t = useTranslations("chat.composer");
  const byMe = thread.blocked === "BY_ME";
  return (
    <div
      data-testid="blocked"
      className="flex flex-wrap items-center justify-center gap-3 border-t border-line bg-sunken px-4 py-3.5 text-[0.9375rem] text-muted"
    >
      <Ban aria-hidden className="size-4 shrink-0" />
      <p>{t(byMe ? "blockedByMe" : "blockedByPeer", { name: thread.peer.name })}</p>
      {byMe ? (
        <Button size="sm" variant="secondary" className="hit-area" onClick={onUnblock}>
          {t("unblock")}
        </Button>
      ) : null}
    </div>
  );
}
