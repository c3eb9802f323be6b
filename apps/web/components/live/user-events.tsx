"use client";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { api } from "../../trpc/client.tsx";
import type { UserEventKind, UserEventOf } from "./event-bus.ts";
import { type LiveState, LiveStore } from "./live-store.ts";
import type { Unread } from "./unread.ts";

const NOBODY = new LiveStore({ unread: { messages: 0, notifications: 0 }, state: "off" });

const LiveContext = createContext(NOBODY);

export type UserEventsProviderProps = {
  children: ReactNode;
  /** Counts as the server rendered the page. */
  initial: Unread;
};

/** The signed-in person's live events, once for the whole page. Visitors go without it. */
export function UserEventsProvider({ children, initial }: UserEventsProviderProps) {
  const [live] = useState(() => new LiveStore({ unread: initial, state: "connecting" }));
  return (
    <LiveContext value={live}>
      <Follow live={live} />
      {children}
    </LiveContext>
  );
}

function Follow({ live }: { live: LiveStore }) {
  // After a break the link asks for what came since the last event it saw; the server sends that, or a snapshot.
  const { status } = api.live.events.useSubscription({}, { onData: ({ data }) => live.take(data) });
  useEffect(() => live.connected(status === "pending"), [live, status]);
  return null;
}

function useLatest<T>(value: T) {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** Runs `handler` for every event of a kind, from when it is mounted. Whoever keeps state from them also needs `useResync`. */
export function useUserEvent<Kind extends Exclude<UserEventKind, "snapshot">>(
  kind: Kind,
  handler: (event: UserEventOf<Kind>) => void,
): void {
  const { bus } = useContext(LiveContext);
  const latest = useLatest(handler);
  useEffect(() => bus.on(kind, (event) => latest.current(event)), [bus, kind, latest]);
}

/** Runs `handler`, which reads state anew, wherever it may have missed events: where history was lost, and where it comes late. */
export function useResync(handler: () => void): void {
  const { bus } = useContext(LiveContext);
  const latest = useLatest(handler);
  useEffect(() => bus.onResync(() => latest.current()), [bus, latest]);
}

/** Unread messages and notifications, live in every tab. */
export function useUnread(): Unread {
  const live = useContext(LiveContext);
  return useSyncExternalStore(
    live.subscribe,
    () => live.now().unread,
    () => live.rendered.unread,
  );
}

export function useLiveState(): LiveState {
  const live = useContext(LiveContext);
  return useSyncExternalStore(
    live.subscribe,
    () => live.now().state,
    () => live.rendered.state,
  );
}
