"use client";
import { useEffect, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { canPush, currentSubscription, signOff, signUp } from "./push-browser.ts";

export type PushState = "checking" | "unsupported" | "denied" | "off" | "on";

/** Whether this browser gets push messages, and the switch for it. */
export function usePush(publicKey: string) {
  const [state, setState] = useState<PushState>("checking");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const subscribe = api.notification.subscribePush.useMutation();
  const unsubscribe = api.notification.unsubscribePush.useMutation();
  useEffect(() => {
    let left = false;
    void stateNow(publicKey).then((now) => {
      if (!left) setState(now);
    });
    return () => {
      left = true;
    };
  }, [publicKey]);

  async function act(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      await work();
    } catch {
      setFailed(true);
    }
    setState(await stateNow(publicKey));
    setBusy(false);
  }

  return {
    state,
    busy,
    failed,
    turnOn: () =>
      act(async () => {
        const browser = await signUp(publicKey);
        if (!browser) return;
        await subscribe.mutateAsync(browser).catch(async (error: unknown) => {
          await signOff();
          throw error;
        });
      }),
    turnOff: () =>
      act(async () => {
        const endpoint = await signOff();
        if (endpoint) await unsubscribe.mutateAsync({ endpoint });
      }),
  };
}

async function stateNow(publicKey: string): Promise<PushState> {
  if (!canPush()) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  const subscription = await currentSubscription(publicKey).catch(() => null);
  return subscription ? "on" : "off";
}
