import {
  createAuthOptions,
  deviceOf,
  readSession,
  safeNext,
  type SignInLimiter,
} from "@loopbid/auth";
import { createRateLimiter, RATE_LIMITS } from "@loopbid/api";
import { recordSignIn } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../harness.ts";
import { makeMember, PASSWORD } from "./people.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const SECRET = "a secret that only the tests of sign-in know";

type Authorize = (given: object, request: { headers: object }) => Promise<{ id: string } | null>;

function authOf(app: "web" | "admin", limiter?: SignInLimiter, deviceWord?: string) {
  const { actor: _, ...services } = harness.ctx();
  const secrets = { secret: SECRET, secure: false };
  const options = createAuthOptions({ app, ...secrets, services, limiter, deviceWord });
  const [credentials] = options.providers as unknown as { authorize: Authorize }[];
  const address = "198.51.100.7";
  return {
    options,
    signIn: (email: string, password: string, from = address) =>
      credentials!.authorize({ email, password }, { headers: { "x-forwarded-for": from } }),
  };
}

describe("sign-in", () => {
  it("gives a cookie that carries the user and the session version, and nothing else", async () => {
    const { email, row } = await makeMember(harness);
    const { options, signIn } = authOf("web");
    const user = await signIn(email.toUpperCase(), PASSWORD);
    const token = await options.callbacks!.jwt!({ token: { email }, user } as never);
    expect(token).toEqual({ userId: row._id, sessionVersion: 1 });
    const sealed = await options.jwt!.encode!({ token, secret: SECRET });
    const header = `loopbid-web-session=${sealed}`;
    const claims = await readSession(header, { app: "web", secret: SECRET, secure: false });
    expect(claims).toEqual(token);
    expect(options.cookies?.sessionToken?.options).toMatchObject({
      httpOnly: true,
      sameSite: "lax",
    });
  });

  it("lets nobody renew a session that was ended", async () => {
    const { row, claims } = await makeMember(harness);
    const { options } = authOf("web");
    await harness.db.rows.users.updateOne({ _id: row._id }, { $set: { status: "SUSPENDED" } });
    await expect(options.callbacks!.jwt!({ token: claims } as never)).rejects.toThrow("ended");
  });

  it("opens the admin app to moderators and admins only", async () => {
    const { email, row } = await makeMember(harness);
    const { signIn } = authOf("admin");
    await expect(signIn(email, PASSWORD)).rejects.toThrow("NOT_STAFF");
    expect(await signIn(email, "not the one")).toBeNull();
    for (const role of ["MODERATOR", "ADMIN"] as const) {
      await harness.db.rows.users.updateOne({ _id: row._id }, { $set: { role } });
      expect(await signIn(email, PASSWORD)).toMatchObject({ id: row._id });
    }
  });

  it("counts guesses against one account from everywhere, and guesses of one address", async () => {
    const limits = createRateLimiter(harness.redis);
    const limiter = {
      consume: (key: string) => limits.consume(RATE_LIMITS.signIn, `${harness.jobPrefix}:${key}`),
    };
    const { signIn } = authOf("web", limiter);
    const { email } = await makeMember(harness);
    for (let count = 0; count < RATE_LIMITS.signIn.points; count++) {
      expect(await signIn(email, "a wrong guess", `203.0.113.${count}`)).toBeNull();
    }
    await expect(signIn(email, PASSWORD, "203.0.113.99")).rejects.toThrow("RATE_LIMITED");
    for (let count = 0; count < RATE_LIMITS.signIn.points; count++) {
      await signIn(`nobody${count}@example.test`, "a wrong guess", "192.0.2.1");
    }
    const other = await makeMember(harness);
    await expect(signIn(other.email, PASSWORD, "10.0.0.1, 192.0.2.1")).rejects.toThrow(
      "RATE_LIMITED",
    );
    expect(await signIn(other.email, PASSWORD, "192.0.2.2")).not.toBeNull();
  });

  it("takes nothing but text as an address and a password", async () => {
    const { signIn } = authOf("web");
    const hostile = { $ne: null } as unknown as string;
    expect(await signIn(hostile, hostile)).toBeNull();
    expect(await signIn("not an address", PASSWORD)).toBeNull();
    expect(await signIn("a@example.test", "x".repeat(100_000))).toBeNull();
  });
});

describe("the device of a sign-in", () => {
  const from = (cookie: string) => ({ headers: new Headers({ cookie }) });
  const web = { app: "web", secure: true } as const;

  it("is known again by a cookie that scripts cannot read, and is not known without one", () => {
    const fresh = deviceOf(from("other=1"), web);
    const [cookie = ""] = fresh
      .remember(new Response("ok", { status: 201 }))
      .headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-loopbid-web-device=\w{32}; Path=\/; Max-Age=34560000; HttpOnly/,
    );
    expect(deviceOf(from(`a=b; ${cookie.split(";")[0]}`), web).word).toBe(fresh.word);
    expect(deviceOf(from("other=1"), web).word).not.toBe(fresh.word);
  });

  it("is never what a browser made up", () => {
    for (const word of ["", "x", "a".repeat(33), `${"a".repeat(31)}$`])
      expect(deviceOf(from(`__Host-loopbid-web-device=${word}`), web).word).not.toBe(word);
  });

  it("keeps the answer's status and other cookies", () => {
    const answer = new Response(null, { status: 302, headers: { location: "/" } });
    answer.headers.append("set-cookie", "session=1");
    const remembered = deviceOf(from(""), web).remember(answer);
    expect(remembered.status).toBe(302);
    expect(remembered.headers.get("location")).toBe("/");
    expect(remembered.headers.getSetCookie()).toHaveLength(2);
  });

  it("is noted once for each device, as a hash, and not for a wrong password", async () => {
    const { email, row } = await makeMember(harness);
    const [phone, laptop] = ["p".repeat(32), "l".repeat(32)];
    const noted = () => harness.db.rows.sign_ins.find({ userId: row._id });
    await authOf("web", undefined, phone).signIn(email, "a wrong guess");
    expect(await noted()).toHaveLength(0);
    for (const word of [phone, laptop, phone])
      await authOf("web", undefined, word).signIn(email, PASSWORD);
    expect(await noted()).toHaveLength(2);
    expect(JSON.stringify(await noted())).not.toContain(phone);
  });

  it("is kept for the twenty that were used last", async () => {
    const { row } = await makeMember(harness);
    const note = (at: number) => {
      harness.advance(1_000);
      const deviceWord = `device ${at}`;
      return recordSignIn(harness.ctx(), { userId: row._id, deviceWord });
    };
    await note(0);
    await note(1);
    for (let at = 2; at <= 20; at++) {
      await note(0);
      await note(at);
    }
    const kept = await harness.db.rows.sign_ins.find({ userId: row._id });
    expect(kept).toHaveLength(20);
    const first = Math.min(...kept.map(({ firstAt }) => firstAt.getTime()));
    const used = kept.find(({ firstAt }) => firstAt.getTime() === first);
    expect(used!.lastAt.getTime()).toBeGreaterThan(first);
  });

  it("two sign-ins at once on a new device are one", async () => {
    const { row } = await makeMember(harness);
    const note = () => recordSignIn(harness.ctx(), { userId: row._id, deviceWord: "same" });
    await Promise.all(Array.from({ length: 6 }, note));
    expect(await harness.db.rows.sign_ins.find({ userId: row._id })).toHaveLength(1);
  });
});

describe("where a sign-in leads", () => {
  it("is a path of this app, whatever the address bar says", () => {
    expect(safeNext("/listing/pixel-8?tab=bids#top")).toBe("/listing/pixel-8?tab=bids#top");
    const hostile = [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "javascript:alert(1)",
      "evil",
      "",
      null,
    ];
    for (const next of hostile) expect(safeNext(next)).toBe("/");
  });
});
