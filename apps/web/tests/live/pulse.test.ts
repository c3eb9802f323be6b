import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Pulse } from "../../trpc/pulse.ts";

/** The socket's end that the pulse sees. */
function socket() {
  const asked: string[] = [];
  const state = { givenUp: false };
  const pulse = new Pulse();
  const end = {
    readyState: 1 as const,
    send(data: unknown): void {
      asked.push(String(data));
      pulse.asked(this as typeof end);
    },
    giveUp: () => {
      state.givenUp = true;
    },
  };
  pulse.opened(end);
  return { pulse, end, asked, state };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", { visibilityState: "visible" });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the pulse", () => {
  it("asks a silent socket every few seconds, only while somebody watches", () => {
    const { pulse, end, asked } = socket();
    vi.advanceTimersByTime(10_000);
    expect(asked).toEqual([]);
    const stop = pulse.watch();
    vi.advanceTimersByTime(600);
    expect(asked).toEqual(["PING"]);
    pulse.heard(end, "PONG");
    vi.advanceTimersByTime(2_400);
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(700);
    expect(asked).toHaveLength(2);
    pulse.heard(end, "PONG");
    stop();
    vi.advanceTimersByTime(20_000);
    expect(asked).toHaveLength(2);
  });

  it("does not ask one that speaks by itself", () => {
    const { pulse, end, asked } = socket();
    const stop = pulse.watch();
    for (let second = 0; second < 10; second += 1) {
      vi.advanceTimersByTime(1_000);
      pulse.heard(end, "an event");
    }
    expect(asked).toEqual([]);
    stop();
  });

  it("measures the way there and back, by the answer alone", () => {
    const { pulse, end } = socket();
    pulse.asked(end);
    vi.advanceTimersByTime(80);
    pulse.heard(end, "an event");
    expect(pulse.beat.roundTripMs).toBeNull();
    vi.advanceTimersByTime(20);
    pulse.heard(end, "PONG");
    expect(pulse.beat).toEqual({ heardAt: Date.now(), roundTripMs: 100 });
  });

  it("gives a dead line up within seconds, and is more patient with the next one", () => {
    const { pulse, end, state } = socket();
    const stop = pulse.watch();
    vi.advanceTimersByTime(10_000);
    expect(state.givenUp).toBe(false);
    vi.advanceTimersByTime(2_500);
    expect(state.givenUp).toBe(true);

    state.givenUp = false;
    pulse.opened({ ...end });
    vi.advanceTimersByTime(16_000);
    expect(state.givenUp).toBe(false);
    vi.advanceTimersByTime(5_000);
    expect(state.givenUp).toBe(true);
    stop();
  });

  it("asks a hidden page's socket nothing, and once more after the page comes back", () => {
    const { pulse, asked, state } = socket();
    const stop = pulse.watch();
    vi.stubGlobal("document", { visibilityState: "hidden" });
    vi.advanceTimersByTime(60_000);
    expect(asked).toEqual([]);
    vi.stubGlobal("document", { visibilityState: "visible" });
    vi.advanceTimersByTime(500);
    expect(asked).toEqual(["PING"]);
    expect(state.givenUp).toBe(false);
    stop();
  });

  it("does not blame a socket for what an older one did not answer", () => {
    const { pulse, end, state } = socket();
    const next = { ...end, giveUp: () => expect.fail("gave up the wrong one") };
    pulse.opened(next);
    const stop = pulse.watch();
    pulse.asked(end);
    for (let second = 0; second < 20; second += 1) {
      vi.advanceTimersByTime(1_000);
      pulse.heard(next, "an event");
    }
    expect(state.givenUp).toBe(false);
    stop();
  });

  it("forgets what a closed socket said", () => {
    const { pulse, end } = socket();
    pulse.closed(end);
    expect(pulse.beat).toEqual({ heardAt: null, roundTripMs: null });
  });
});
