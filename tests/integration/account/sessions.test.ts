import { cookieName, readSession, sealSession } from "@loopbid/auth";
import { createLogger, createRedis } from "@loopbid/core";
import { ALL_USERS, Hub, type SessionControl, sessionControl } from "@loopbid/realtime";
import { resolveActor, setUserStatus, signOutEverywhere } from "@loopbid/services";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { until } from "../until.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
afterEach(() => vi.useRealTimers());

const SECRET = "a secret that only the tests of sessions know";
const WEB = { app: "web", secret: SECRET, secure: false } as const;

const claimsOf = (userId: string, sessionVersion = 1) => ({ userId, sessionVersion });
const cookieOf = (token: string) =>
  `theme=dark; ${cookieName("web", "session", false)}=${token}; a=b`;

async function listenFor(userId: string) {
  const subscriber = createRedis(harness.redisUrl, "subscriber");
  const hub = new Hub({ subscriber, redis: harness.redis, logger: createLogger("test", "silent") });
  const heard: SessionControl[] = [];
  await hub.listen(sessionControl, ALL_USERS, ({ event }) => {
    if (event.userId === userId) heard.push(event);
  });
  return { heard, close: () => subscriber.disconnect() };
}

describe("a session", () => {
  it("stands for its user as the user is now", async () => {
    const { row, actor } = await makePerson(harness, { role: "MODERATOR" });
    const token = await sealSession(claimsOf(row._id), WEB);
    const claims = await readSession(cookieOf(token), WEB);
    expect(claims).toEqual(claimsOf(row._id));
    expect(await resolveActor(harness.db, claims)).toEqual(actor);
    await harness.db.rows.users.updateOne({ _id: row._id }, { $set: { role: "USER" } });
    expect(await resolveActor(harness.db, claims)).toMatchObject({ role: "USER" });
  });

  it("ends at once for a suspended or banned user, and every process hears of it", async () => {
    const admin = await makePerson(harness, { role: "ADMIN" });
    for (const status of ["SUSPENDED", "BANNED"] as const) {
      const { row } = await makePerson(harness);
      const ear = await listenFor(row._id);
      await setUserStatus(harness.ctx(admin.actor), { userId: row._id, status, reason: "fraud" });
      expect(await resolveActor(harness.db, claimsOf(row._id))).toEqual({ kind: "anonymous" });
      await until(() =>
        expect(ear.heard).toEqual([{ kind: "sessions-ended", userId: row._id, sessionVersion: 2 }]),
      );
      ear.close();
    }
  });

  it("does not come back when the user is reinstated", async () => {
    const admin = await makePerson(harness, { role: "ADMIN" });
    const { row } = await makePerson(harness);
    for (const status of ["SUSPENDED", "ACTIVE"] as const) {
      await setUserStatus(harness.ctx(admin.actor), { userId: row._id, status, reason: "appeal" });
    }
    expect(await resolveActor(harness.db, claimsOf(row._id))).toEqual({ kind: "anonymous" });
    expect(await resolveActor(harness.db, claimsOf(row._id, 2))).toMatchObject({ kind: "user" });
  });

  it("ends everywhere when its user signs out everywhere, even twice at once", async () => {
    const { row, actor } = await makePerson(harness);
    const ear = await listenFor(row._id);
    await Promise.all([
      signOutEverywhere(harness.ctx(actor)),
      signOutEverywhere(harness.ctx(actor)),
    ]);
    expect(await resolveActor(harness.db, claimsOf(row._id))).toEqual({ kind: "anonymous" });
    expect((await harness.db.rows.users.findOne({ _id: row._id }))?.sessionVersion).toBe(3);
    await until(() =>
      expect(ear.heard.map((event) => event.sessionVersion).sort()).toEqual([2, 3]),
    );
    ear.close();
  });
});

describe("a cookie", () => {
  const userId = "0123456789abcdef01234567";

  it("is nobody where it is missing, empty, cut, altered or made up", async () => {
    const token = await sealSession(claimsOf(userId), WEB);
    const middle = token.length - 30;
    const altered =
      token.slice(0, middle) + (token[middle] === "A" ? "B" : "A") + token.slice(middle + 1);
    const made = ["", token.slice(0, -4), altered, "e30.e30.", `${"a".repeat(5)}.b.c.d.e`];
    for (const forged of made) expect(await readSession(cookieOf(forged), WEB)).toBeNull();
    for (const header of [null, undefined, "", "theme=dark"]) {
      expect(await readSession(header, WEB)).toBeNull();
    }
  });

  it("is nobody under another secret, in the other app, or by the name of the other app", async () => {
    const token = await sealSession(claimsOf(userId), WEB);
    const foreign = await sealSession(claimsOf(userId), { app: "admin", secret: SECRET });
    const other = { ...WEB, secret: "another secret of more than 32 characters" };
    expect(await readSession(cookieOf(token), other)).toBeNull();
    expect(await readSession(cookieOf(foreign), WEB)).toBeNull();
    expect(await readSession(cookieOf(token), { ...WEB, app: "admin" })).toBeNull();
    const renamed = `${cookieName("admin", "session", false)}=${token}`;
    expect(await readSession(renamed, { ...WEB, app: "admin" })).toBeNull();
  });

  it("lasts 30 days in the web app and 12 hours in the admin app", async () => {
    const hours = { web: 30 * 24, admin: 12 } as const;
    for (const app of ["web", "admin"] as const) {
      const options = { ...WEB, app };
      const token = await sealSession(claimsOf(userId), options);
      const header = `${cookieName(app, "session", false)}=${token}`;
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + (hours[app] * 60 - 1) * 60_000 });
      expect(await readSession(header, options)).toEqual(claimsOf(userId));
      vi.setSystemTime(Date.now() + 2 * 60_000);
      expect(await readSession(header, options)).toBeNull();
      vi.useRealTimers();
    }
  });

  it("of a user who is gone is nobody", async () => {
    expect(await resolveActor(harness.db, claimsOf(userId))).toEqual({ kind: "anonymous" });
  });
});

describe("changing someone's status", () => {
  const suspend = (userId: string) => ({ userId, status: "SUSPENDED", reason: "test" }) as const;

  it("is not for users, not for oneself, and for moderators only against users", async () => {
    const [user, moderator, other] = await Promise.all([
      makePerson(harness),
      makePerson(harness, { role: "MODERATOR" }),
      makePerson(harness, { role: "MODERATOR" }),
    ]);
    const refused = { kind: "FORBIDDEN" };
    const by = (person: typeof user, userId: string) =>
      setUserStatus(harness.ctx(person.actor), suspend(userId));
    await expect(by(user, other.row._id)).rejects.toMatchObject(refused);
    await expect(by(moderator, moderator.row._id)).rejects.toMatchObject(refused);
    await expect(by(moderator, other.row._id)).rejects.toMatchObject(refused);
    await expect(by(moderator, user.row._id)).resolves.toEqual({ ok: true });
  });
});
