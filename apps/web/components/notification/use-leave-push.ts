"use client";
import { api } from "../../trpc/client.tsx";
import { signOff } from "./push-browser.ts";

const WITHIN_MS = 2_000;

/** Stops push messages in this browser, before its person signs out: the next one at it must not read them. Never throws. */
export function useLeavePush(): () => Promise<void> {
  const { mutateAsync } = api.notification.unsubscribePush.useMutation();
  return async () => {
    const left = signOff()
      .then((endpoint) => (endpoint ? mutateAsync({ endpoint }) : null))
      .catch(() => undefined);
    const late = new Promise((done) => setTimeout(done, WITHIN_MS));
    await Promise.race([left, late]);
  };
}
