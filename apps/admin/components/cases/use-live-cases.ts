"use client";
import { useEffect, useRef } from "react";
import { api } from "../../trpc/client.tsx";

/** Several cases often change together, as when many are cleared. */
const TOGETHER_MS = 250;

/** Reads the cases again whenever the server says that one changed. True while it can say so. */
export function useLiveCases(): boolean {
  const utils = api.useUtils();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { status } = api.desk.events.useSubscription(
    {},
    {
      onData: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          void utils.desk.invalidate();
          void utils.moderation.invalidate();
          void utils.chatCase.invalidate();
        }, TOGETHER_MS);
      },
    },
  );
  return status === "pending";
}
