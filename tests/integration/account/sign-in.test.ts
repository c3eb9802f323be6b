import { createAuthOptions, readSession, safeNext, type SignInLimiter } from "@loopbid/auth";
import { createRateLimiter, RATE_LIMITS } from "@loopbid/api";
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

function authOf(app: "web" | "admin", limiter?: SignInLimiter) {
  const { actor: _, ...services } = harness.ctx();
  const options = createAuthOptions({ app, secret: SECRET, secure: false, services, limiter });
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
