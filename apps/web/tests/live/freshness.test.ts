import { describe, expect, it } from "vitest";
import { isStale, type Signs, STALE_AFTER_MS } from "../../components/auction/freshness.ts";

const NOW = 1_000_000;

function signs(changes: Partial<Signs> = {}): Signs {
  return { connection: "live", heardAt: NOW, updatedAt: NOW - 60_000, lostAt: null, ...changes };
}

describe("a page is out of date", () => {
  it("not while its socket gives signs of life, however long nobody bids", () => {
    expect(isStale(signs(), NOW)).toBe(false);
  });

  it("once a socket that counts as open has said nothing for too long", () => {
    expect(isStale(signs({ heardAt: NOW - STALE_AFTER_MS }), NOW)).toBe(false);
    expect(isStale(signs({ heardAt: NOW - STALE_AFTER_MS - 1 }), NOW)).toBe(true);
  });

  it("at once when the socket is lost, until it has asked the server", () => {
    const lost = signs({ connection: "reconnecting", heardAt: null, lostAt: NOW - 100 });
    expect(isStale({ ...lost, updatedAt: NOW - 200 }, NOW)).toBe(true);
    expect(isStale({ ...lost, updatedAt: NOW - 50 }, NOW)).toBe(false);
  });

  it("after the socket is back, until it has caught up", () => {
    const back = signs({ lostAt: NOW - 5_000, updatedAt: NOW - 6_000 });
    expect(isStale(back, NOW)).toBe(true);
    expect(isStale({ ...back, updatedAt: NOW - 10 }, NOW)).toBe(false);
  });

  it("not where a first connection cannot be made but asking works", () => {
    const asking = signs({ connection: "connecting", heardAt: null });
    expect(isStale({ ...asking, updatedAt: NOW - 2_000 }, NOW)).toBe(false);
    expect(isStale({ ...asking, updatedAt: NOW - 10_000 }, NOW)).toBe(true);
  });

  it("never after the auction is over", () => {
    expect(isStale(signs({ connection: "over", heardAt: null, updatedAt: 0 }), NOW)).toBe(false);
  });
});
