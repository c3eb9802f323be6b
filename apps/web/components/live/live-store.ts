import type { UserEvent } from "@loopbid/validators";
import { EventBus } from "./event-bus.ts";
import { type Unread, unreadAfter } from "./unread.ts";

/** Whether the person's events come in: `off` for visitors, who have none. */
export type LiveState = "off" | "connecting" | "live" | "reconnecting";

interface Live {
  unread: Unread;
  state: LiveState;
}

/**
 * What the page knows from the person's live events. It tells whoever subscribed, and is not a context that changes: over a
 * part of the page that is not hydrated yet, such a change would put the loading state in place of what the server rendered.
 */
export class LiveStore {
  readonly bus = new EventBus();
  /** As the server rendered it. */
  readonly rendered: Live;
  #now: Live;
  readonly #listeners = new Set<() => void>();

  constructor(rendered: Live) {
    this.rendered = rendered;
    this.#now = rendered;
  }

  now = (): Live => this.#now;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  take(event: UserEvent): void {
    this.#set({ ...this.#now, unread: unreadAfter(this.#now.unread, event) });
    this.bus.emit(event);
  }

  /** Whether events come in. Before they first did, the page is connecting, and not anew. */
  connected(yes: boolean): void {
    const lost = this.#now.state === "connecting" ? "connecting" : "reconnecting";
    this.#set({ ...this.#now, state: yes ? "live" : lost });
  }

  #set(now: Live): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}
