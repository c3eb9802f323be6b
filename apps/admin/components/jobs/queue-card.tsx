import { cn } from "@loopbid/ui";
import type { QueueFigures } from "@loopbid/validators";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";

/** A queue that nobody serves shows by how long its oldest job waits. */
const SLOW_MS = 30_000;

export function QueueCard({ queue, href }: { queue: QueueFigures; href: string }) {
  const t = useTranslations("jobs");
  const { name, waiting, active, delayed, failed, lagMs } = queue;
  const title = t.has(`queue.${name}` as never) ? t(`queue.${name}` as never) : name;
  const slow = lagMs > SLOW_MS;
  const Sign = failed > 0 ? CircleAlert : CircleCheck;
  return (
    <a
      href={href}
      className="flex w-full flex-col rounded-card border border-line bg-surface p-4 transition-colors hover:border-line-strong"
    >
      <span className="flex items-baseline justify-between gap-2">
        <span className="font-semibold">{title}</span>
        <span className="text-xs text-subtle">{name}</span>
      </span>
      <span
        className={cn(
          "figures mt-3 flex items-center gap-1.5 font-display text-xl font-semibold",
          failed > 0 ? "text-danger-ink" : "text-success-ink",
        )}
      >
        <Sign aria-hidden className="size-5 shrink-0" />
        {t("failed", { count: failed })}
      </span>
      <span className="figures mt-3 flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
        <span>{t("waiting", { count: waiting })}</span>
        <span>{t("active", { count: active })}</span>
        <span>{t("delayed", { count: delayed })}</span>
        {waiting > 0 ? (
          <span className={slow ? "font-semibold text-review-ink" : undefined}>
            {t("lag", { seconds: Math.round(lagMs / 1_000) })}
          </span>
        ) : null}
      </span>
    </a>
  );
}
