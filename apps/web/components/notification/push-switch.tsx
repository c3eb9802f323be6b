"use client";
import { Button, Skeleton } from "@loopbid/ui";
import { BellOff, BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePush } from "./use-push.ts";

/** Push messages in this browser: on, off, refused or not possible. */
export function PushSwitch({ publicKey }: { publicKey: string }) {
  const t = useTranslations("notification.settings.device");
  const { state, busy, failed, turnOn, turnOff } = usePush(publicKey);
  if (state === "checking") return <Skeleton className="h-20 w-full max-w-xl rounded-card" />;
  const Icon = state === "on" ? BellRing : BellOff;
  return (
    <div className="max-w-xl rounded-card border border-line bg-raised p-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <span className="flex size-11 shrink-0 items-center justify-center rounded-full bg-tint">
          <Icon aria-hidden className="size-5" />
        </span>
        <div className="min-w-48 flex-1" role="status">
          <p className="font-semibold">{t(state)}</p>
          <p className="mt-0.5 text-sm text-muted">{t(`${state}Body`)}</p>
        </div>
        {state === "off" ? (
          <Button disabled={busy} onClick={() => void turnOn()}>
            {t("turnOn")}
          </Button>
        ) : null}
        {state === "on" ? (
          <Button variant="secondary" disabled={busy} onClick={() => void turnOff()}>
            {t("turnOff")}
          </Button>
        ) : null}
      </div>
      {failed ? (
        <p role="alert" className="mt-3 text-sm text-danger-ink">
          {t("failed")}
        </p>
      ) : null}
    </div>
  );
}
