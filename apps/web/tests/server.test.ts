import { describe, expect, it } from "vitest";
import { callerAddress } from "../server/caller-address.ts";
import { contentSecurityPolicy } from "../server/content-security-policy.ts";
import { limitBody } from "../server/limit-body.ts";
import { isForeignPost } from "../server/origin.ts";
import { retryDelayMs, socketUrl } from "../trpc/socket.ts";

const OWN = ["http://localhost:3000"];

function post(headers: Record<string, string>, body = "{}"): Request {
  return new Request("http://localhost:3000/api/trpc/x", { method: "POST", headers, body });
}

describe("writes from elsewhere", () => {
  it("another site's page is refused, with or without an origin", () => {
    expect(isForeignPost(post({ origin: "https://evil.example" }), OWN)).toBe(true);
    expect(isForeignPost(post({ origin: "null" }), OWN)).toBe(true);
    expect(isForeignPost(post({ "sec-fetch-site": "cross-site" }), OWN)).toBe(true);
  });

  it("the own page and programs that are no browser pass", () => {
    expect(isForeignPost(post({ origin: "http://localhost:3000" }), OWN)).toBe(false);
    expect(isForeignPost(post({}), OWN)).toBe(false);
  });
});

describe("bodies", () => {
  it("a body within the limit arrives unchanged", async () => {
    const limited = await limitBody(post({}, '{"a":1}'), 100);
    expect(await limited?.text()).toBe('{"a":1}');
  });

  it("a body past the limit is refused whatever its header says", async () => {
    expect(await limitBody(post({}, "x".repeat(101)), 100)).toBeNull();
    expect(await limitBody(post({ "content-length": "1" }, "x".repeat(101)), 100)).toBeNull();
  });
});

describe("addresses and policies", () => {
  it("the address for limits is the hop that the nearest proxy added", () => {
    expect(callerAddress(new Headers({ "x-forwarded-for": "6.6.6.6, 10.0.0.7" }))).toBe("10.0.0.7");
  });

  it("pages may connect to themselves and to the socket server, and be framed by nobody", () => {
    const policy = contentSecurityPolicy({
      nonce: "n",
      socket: "wss://ws.loopbid.test/",
      development: false,
    });
    expect(policy).toContain("connect-src 'self' wss://ws.loopbid.test;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-eval");
  });
});

describe("the socket", () => {
  it("is found on the page's own host, or where the settings say", () => {
    const page = { protocol: "https:", hostname: "loopbid.test" };
    expect(socketUrl({ url: null, port: 3002 }, page)).toBe("wss://loopbid.test:3002");
    expect(socketUrl({ url: "wss://ws.loopbid.test", port: 3002 }, page)).toBe(
      "wss://ws.loopbid.test",
    );
  });

  it("waits longer after each failure, never past 15 s, and never twice the same for everyone", () => {
    expect(retryDelayMs(0, () => 0)).toBe(200);
    expect(retryDelayMs(3, () => 1)).toBe(3_200);
    expect(retryDelayMs(30, () => 1)).toBe(15_000);
  });
});
