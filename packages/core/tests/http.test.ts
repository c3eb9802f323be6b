import { describe, expect, it } from "vitest";
import { callerAddress } from "../src/http/caller-address.ts";
import { isForeignPost } from "../src/http/foreign-post.ts";
import { limitBody } from "../src/http/limit-body.ts";
import { originTwins } from "../src/http/origin-twins.ts";
import { contentSecurityPolicy } from "../src/http/security-headers.ts";

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
  it("this machine's two names are one place, other hosts have no twin", () => {
    expect(originTwins("http://localhost:3000")).toEqual([
      "http://localhost:3000",
      "http://127.0.0.1:3000",
    ]);
    expect(originTwins("https://loopbid.test/x")).toEqual(["https://loopbid.test"]);
  });

  it("the address for limits is the hop that the nearest proxy added", () => {
    expect(callerAddress(new Headers({ "x-forwarded-for": "6.6.6.6, 10.0.0.7" }))).toBe("10.0.0.7");
  });

  it("pages may connect to themselves and to the socket server, and be framed by nobody", () => {
    const policy = contentSecurityPolicy({
      nonce: "n",
      connect: ["wss://ws.loopbid.test"],
      development: false,
    });
    expect(policy).toContain("connect-src 'self' wss://ws.loopbid.test;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-eval");
  });
});
