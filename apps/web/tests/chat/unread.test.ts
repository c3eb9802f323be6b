import { describe, expect, it, vi } from "vitest";
import { EventBus } from "../../components/live/event-bus.ts";
import { LiveStore } from "../../components/live/live-store.ts";
import { badgeText, unreadAfter } from "../../components/live/unread.ts";
import { offer } from "./sample-thread.ts";

describe("unread counts", () => {
  const now = { messages: 2, notifications: 5 };

  it("follow the events that carry them", () => {
    const snapshot = { kind: "snapshot", unreadMessages: 1, unreadNotifications: 0 } as const;
    expect(unreadAfter(now, snapshot)).toEqual({ messages: 1, notifications: 0 });
    const read = { kind: "notifications-read", unreadNotifications: 4 } as const;
    expect(unreadAfter(now, read)).toEqual({ messages: 2, notifications: 4 });
    expect(unreadAfter(now, { kind: "offer", offer: offer() })).toBe(now);
  });

  it("fit a badge", () => {
    expect([0, 7, 99, 100].map(badgeText)).toEqual([null, "7", "99", "99+"]);
  });
});

describe("what the page knows from events", () => {
  it("is counted before listeners of the event hear of it, and told to subscribers", () => {
    const live = new LiveStore({ unread: { messages: 2, notifications: 5 }, state: "connecting" });
    const seen: number[] = [];
    const told = vi.fn();
    const stop = live.subscribe(told);
    live.bus.on("notifications-read", () => seen.push(live.now().unread.notifications));
    live.take({ kind: "notifications-read", unreadNotifications: 4 });
    expect(seen).toEqual([4]);
    expect(told).toHaveBeenCalledTimes(1);
    stop();
    live.take({ kind: "notifications-read", unreadNotifications: 0 });
    expect(told).toHaveBeenCalledTimes(1);
    expect(live.rendered.unread.notifications).toBe(5);
  });

  it("is connecting until it was live once, and then reconnecting", () => {
    const live = new LiveStore({ unread: { messages: 0, notifications: 0 }, state: "connecting" });
    const states = [false, true, false, false, true].map((yes) => {
      live.connected(yes);
      return live.now().state;
    });
    expect(states).toEqual(["connecting", "live", "reconnecting", "reconnecting", "live"]);
  });
});

describe("the event bus", () => {
  it("hands an event to those who listen for its kind, until they stop", () => {
    const bus = new EventBus();
    const [offers, reads] = [vi.fn(), vi.fn()];
    const stop = bus.on("offer", offers);
    bus.on("notifications-read", reads);
    bus.emit({ kind: "offer", offer: offer() });
    stop();
    bus.emit({ kind: "offer", offer: offer() });
    expect(offers).toHaveBeenCalledTimes(1);
    expect(reads).not.toHaveBeenCalled();
  });

  it("lets state be read anew at a snapshot, and at once by whoever comes after the first event", () => {
    const snapshot = { kind: "snapshot", unreadMessages: 0, unreadNotifications: 0 } as const;
    const bus = new EventBus();
    const [early, late, gone] = [vi.fn(), vi.fn(), vi.fn()];
    bus.onResync(early);
    expect(early).not.toHaveBeenCalled();
    bus.emit(snapshot);
    bus.emit({ kind: "offer", offer: offer() });
    expect(early).toHaveBeenCalledTimes(1);
    bus.onResync(late);
    bus.onResync(gone)();
    expect(late).toHaveBeenCalledTimes(1);
    bus.emit(snapshot);
    expect([early, late, gone].map(({ mock }) => mock.calls.length)).toEqual([2, 2, 1]);
  });
});
