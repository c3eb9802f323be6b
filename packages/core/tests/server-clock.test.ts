import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ServerClock, startServerClock } from "../src/index.ts";

const REAL = 1_800_000_000_000;
let clock: ServerClock;
let warn: ReturnType<typeof vi.fn>;

/** The machine's wall clock is `skewMs` ahead; monotonic time and the shared clock go right. */
function start(readTime: () => Promise<number>) {
  warn = vi.fn();
  clock = startServerClock({ readTime, logger: { warn } as never });
}
const trueTime = () => REAL + performance.now();
const setWallClock = (skewMs: number) => vi.setSystemTime(trueTime() + skewMs);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "Date", "performance"] });
  vi.setSystemTime(REAL);
});
afterEach(() => {
  clock.close();
  vi.useRealTimers();
});

describe("the shared clock", () => {
  it("is right on a machine that is five minutes ahead, and says that it is", async () => {
    setWallClock(300_000);
    start(async () => Math.floor(trueTime()));
    await clock.ready;
    expect(Math.abs(clock.now() - trueTime())).toBeLessThanOrEqual(1);
    expect(warn.mock.calls[0]![0].offMs).toBeGreaterThan(299_000);
  });

  it("does not feel a step of the machine's clock", async () => {
    start(async () => Math.floor(trueTime()));
    await clock.ready;
    setWallClock(-3_600_000);
    expect(Math.abs(clock.now() - trueTime())).toBeLessThanOrEqual(1);
    expect(warn).not.toHaveBeenCalled();
  });

  it("takes the machine's own time until somebody answered, and asks again", async () => {
    let up = false;
    start(() =>
      up ? Promise.resolve(Math.floor(trueTime()) + 50_000) : Promise.reject(new Error("down")),
    );
    await clock.tried;
    expect(clock.now()).toBe(Date.now());
    up = true;
    await vi.advanceTimersByTimeAsync(600);
    await clock.ready;
    expect(Math.abs(clock.now() - trueTime() - 50_000)).toBeLessThanOrEqual(1);
  });

  it("does not believe answers that took seconds", async () => {
    let slow = false;
    start(async () => {
      const time = Math.floor(trueTime());
      if (slow) vi.advanceTimersByTime(5_000);
      return time;
    });
    await clock.ready;
    slow = true;
    await vi.advanceTimersByTimeAsync(10_500);
    expect(Math.abs(clock.now() - trueTime())).toBeLessThanOrEqual(1);
  });

  it("follows where the shared clock itself was set anew", async () => {
    let moved = 0;
    start(async () => Math.floor(trueTime()) + moved);
    await clock.ready;
    moved = 2_000;
    await vi.advanceTimersByTimeAsync(10_500);
    expect(Math.abs(clock.now() - trueTime() - 2_000)).toBeLessThanOrEqual(1);
  });
});
