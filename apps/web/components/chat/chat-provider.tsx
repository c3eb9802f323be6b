"use client";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { api } from "../../trpc/client.tsx";
import { useLiveState, useUserEvent } from "../live/user-events.tsx";
import { ChatStore } from "./chat-store.ts";
import { readOutbox } from "./outbox.ts";
import { OutboxSender } from "./outbox-sender.ts";

interface Chat {
  store: ChatStore;
  sender: OutboxSender;
}

const ChatContext = createContext<Chat | null>(null);

export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (!chat) throw new Error("Messages are for signed-in people: no ChatProvider is above.");
  return chat;
}

/** Keeps threads and the outbox for the signed-in person's tab, on every page: what was written goes out from any. */
export function ChatProvider({ personId, children }: { personId: string; children: ReactNode }) {
  const { client } = api.useUtils();
  const [store] = useState(() => new ChatStore());
  const [sender] = useState(
    () =>
      new OutboxSender(store, ({ threadId, text, images, key }, signal) =>
        client.chat.send.mutate(
          { threadId, text, imageKeys: images.map((image) => image.key), idempotencyKey: key },
          { signal },
        ),
      ),
  );
  useUserEvent("message", (event) => store.apply(event, Date.now()));
  useUserEvent("message-checked", (event) => store.apply(event, Date.now()));
  useUserEvent("read", (event) => store.apply(event, Date.now()));
  useUserEvent("offer", (event) => store.apply(event, Date.now()));
  useKeptOutbox(store, sender, `chat-outbox:${personId}`);
  const live = useLiveState();
  useEffect(() => {
    if (live === "live") sender.kick();
  }, [live, sender]);
  useEffect(() => {
    window.addEventListener("online", sender.kick);
    return () => {
      window.removeEventListener("online", sender.kick);
      sender.stop();
    };
  }, [sender]);
  const chat = useMemo(() => ({ store, sender }), [store, sender]);
  return <ChatContext value={chat}>{children}</ChatContext>;
}

/** What is not sent survives a reload of the tab. */
function useKeptOutbox(store: ChatStore, sender: OutboxSender, storageKey: string): void {
  useEffect(() => {
    store.restore(readOutbox(sessionStorage.getItem(storageKey)));
    sender.kick();
    return store.subscribe(() => {
      const outbox = store.outbox();
      if (outbox.length > 0) sessionStorage.setItem(storageKey, JSON.stringify(outbox));
      else sessionStorage.removeItem(storageKey);
    });
  }, [store, sender, storageKey]);
}
