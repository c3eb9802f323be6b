"use client";
import { CloudOff, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useLiveState } from "../live/user-events.tsx";
import { useOnline } from "./use-online.ts";

/** A short break is not worth a word. */
const PATIENCE_MS = 3_000;

/** Says that what the reader sees may not be the newest, and what becomes of what they write. */
export function ConnectionStrip() {
  const t = useTranslations("chat.connection");
  const online = useOnline();
  const lost = useLiveState() === "reconnecting";
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!lost) return setLong(false);
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [lost]);
  const state = online ? (long ? "reconnecting" : null) : "offline";
  return (
    <div role="status" data-testid="connection" data-state={state ?? "fine"}>
      {state ? (
        <p className="flex items-center justify-center gap-2 border-t border-line bg-ember-soft px-4 py-2.5 text-center text-sm font-medium text-ember-ink">
          {state === "offline" ? (
            <CloudOff aria-hidden className="size-4 shrink-0" />
          ) : (
            <RefreshCw aria-hidden className="size-4 shrink-0" />
          )}
          {t(state)}
        </p>
      ) : null}
    </div>
  );
}
