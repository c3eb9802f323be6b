"use client";
import type { ThreadSignal, ThreadSummary } from "@loopbid/validators";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useUserEvent } from "../live/user-events.tsx";

/** A sign of typing counts for this long (ms)… */
const TYPING_FOR_MS = 5_000;
/** …and while somebody goes on typing, one is sent this often. */
const TELL_EVERY_MS = 2_500;

export interface PeerPresence {
  online: boolean;
  /** ISO 8601; null where they are online, or where it is not known. */
  seenAt: string | null;
}

export interface PeerSignals {
  typing: boolean;
  presence: PeerPresence | null;
}

type Role = ThreadSummary["role"];

export function peerPresence(
  signal: Extract<ThreadSignal, { kind: "presence" }>,
  role: Role,
): PeerPresence {
  return role === "BUYER"
    ? { online: signal.sellerOnline, seenAt: signal.sellerSeenAt }
    : { online: signal.buyerOnline, seenAt: signal.buyerSeenAt };
}

/** What comes and goes in a thread: the other side's typing and whether they are there. */
export function usePeerSignals(threadId: string, role: Role, enabled = true): PeerSignals {
  const [typing, setTyping] = useState(false);
  const [presence, setPresence] = useState<PeerPresence | null>(null);
  const over = useRef<ReturnType<typeof setTimeout>>(undefined);

  api.chat.signals.useSubscription(
    { threadId },
    {
      enabled,
      onData: ({ data: signal }) => {
        if (signal.kind === "presence") return setPresence(peerPresence(signal, role));
        if (signal.side === role) return;
        setTyping(true);
        clearTimeout(over.current);
        over.current = setTimeout(() => setTyping(false), TYPING_FOR_MS);
      },
    },
  );
  useUserEvent("message", ({ thread, message }) => {
    if (thread.id === threadId && !message.mine) setTyping(false);
  });
  useEffect(() => () => clearTimeout(over.current), []);
  return { typing, presence };
}

/** Tells the other side that the reader writes. Call on every change of the text. */
export function useTellTyping(threadId: string): () => void {
  const { client } = api.useUtils();
  const toldAt = useRef(0);
  return useCallback(() => {
    if (Date.now() - toldAt.current < TELL_EVERY_MS) return;
    toldAt.current = Date.now();
    client.chat.typing.mutate({ threadId }).catch(() => undefined);
  }, [client, threadId]);
}
