"use client";
import type { UserEvent } from "@loopbid/validators";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { api } from "../../trpc/client.tsx";
import { EventBus, type UserEventKind, type UserEventOf } from "./event-bus.ts";
import { type Unread, unreadAfter } from "./unread.ts";

/** Whether the person's events come in: `off` for visitors, who have none. */
export type LiveState = "off" | "connecting" | "live" | "reconnecting";

interface Live {
  bus: EventBus;
  unread: Unread;
  state: LiveState;
}

const NOBODY: Live = {
  bus: new EventBus(),
  unread: { messages: 0, notifications: 0 },
  state: "off",
};

const LiveContext = createContext<Live>(NOBODY);

export type UserEventsProviderProps = {
  children: ReactNode;
  /** Counts as the server rendered the page. */
  initial: Unread;
};

/** The signed-in person's live events, once for the whole page. Visitors go without it. */
export function UserEventsProvider({ children, initial }: UserEventsProviderProps) {
  const [bus] = useState(() => new EventBus());
  const [unread, setUnread] = useState(initial);
  const [opened, setOpened] = useState(false);
  const onEvent = useCallback(
    (event: UserEvent) => {
      setUnread((current) => unreadAfter(current, event));
      bus.emit(event);
    },
    [bus],
  );
  // After a break the link asks for what came since the last event it saw; the server sends that, or a snapshot.
  const follow = api.live.events.useSubscription(
    {},
    { onStarted: () => setOpened(true), onData: ({ data }) => onEvent(data) },
  );
  const state: LiveState =
    follow.status === "pending" ? "live" : opened ? "reconnecting" : "connecting";
  const live = useMemo(() => ({ bus, unread, state }), [bus, unread, state]);
  return <LiveContext value={live}>{children}</LiveContext>;
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
  return useContext(LiveContext).unread;
}

export function useLiveState(): LiveState {
  return useContext(LiveContext).state;
}
