import { describe, expect, it } from "vitest";
import { retryDelayMs, socketUrl } from "../trpc/socket.ts";

describe("the socket", () => {
  it("is found on the page's own host, or where the settings say", () => {
    const page = { protocol: "https:", hostname: "loopbid.test" };
    expect(socketUrl({ url: null, port: 3002 }, page)).toBe("wss://loopbid.test:3002");
    expect(socketUrl({ url: "wss://ws.loopbid.test", port: 3002 }, page)).toBe(
      "wss://ws.loopbid.test",
    );
  });

  it("waits anywhere up to a bound that doubles with each failure, never past 15 s", () => {
    expect(retryDelayMs(0, () => 0)).toBe(0);
    expect(retryDelayMs(0, () => 1)).toBe(400);
    expect(retryDelayMs(3, () => 0.5)).toBe(1_600);
    expect(retryDelayMs(3, () => 1)).toBe(3_200);
    expect(retryDelayMs(30, () => 1)).toBe(15_000);
  });
});
