import { setUserStatus, signUp, verifyCredentials, verifyEmail } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { mailsTo, secretIn } from "./mails.ts";
import { makeMember, newcomer, PASSWORD, userByEmail } from "./people.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const HOUR_MS = 3_600_000;

describe("sign-up", () => {
  it("opens an account, mails a link that confirms the address, and lets its owner in", async () => {
    const given = newcomer();
    expect(await signUp(harness.ctx(), given)).toEqual({ ok: true });
    const before = await userByEmail(harness, given.email);
    expect(before).toMatchObject({ handle: given.handle, role: "USER", emailVerifiedAt: null });
    const [mail] = await mailsTo(harness, given.email);
    await verifyEmail(harness.ctx(), { secret: secretIn(mail) });
    expect((await userByEmail(harness, given.email))?.emailVerifiedAt).toBeInstanceOf(Date);
    const signedIn = await verifyCredentials(harness.ctx(), given);
    expect(signedIn).toEqual({ userId: before!._id, sessionVersion: 1, role: "USER" });
  });

  it("keeps the password as argon2id under OWASP's parameters and of the link only a hash", async () => {
    const given = newcomer();
    await signUp(harness.ctx(), given);
    const user = await userByEmail(harness, given.email);
    expect(user?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const [mail] = await mailsTo(harness, given.email);
    const tokens = await harness.db.rows.tokens.find({ userId: user!._id });
    expect(tokens).toHaveLength(1);
    expect(JSON.stringify(tokens)).not.toContain(secretIn(mail));
  });

  it("answers the same for a known address, opens nothing, and tells its owner", async () => {
    const owner = await makePerson(harness);
    const given = { ...newcomer(), email: owner.row.email };
    expect(await signUp(harness.ctx(), given)).toEqual({ ok: true });
    expect(await harness.db.rows.users.count({ email: owner.row.email })).toBe(1);
    expect(await harness.db.rows.users.findOne({ handle: given.handle })).toBeNull();
    const mails = await mailsTo(harness, owner.row.email);
    expect(mails.map(({ subject }) => subject)).toEqual(["You have a Loopbid account already"]);
    expect(await verifyCredentials(harness.ctx(), given)).toBeNull();
  });

  it("names a taken handle and one that could pass for the house", async () => {
    const { row } = await makePerson(harness);
    for (const handle of [row.handle, "loopbid_support", "admin"]) {
      await expect(signUp(harness.ctx(), { ...newcomer(), handle })).rejects.toMatchObject({
        kind: "CONFLICT",
        detail: { reason: "HANDLE_TAKEN", issues: [{ field: "handle" }] },
      });
    }
  });

  it("refuses a password that is guessed first", async () => {
    const given = newcomer();
    for (const password of ["Password123", "aaaaaaaaaaaa", given.email]) {
      await expect(signUp(harness.ctx(), { ...given, password })).rejects.toMatchObject({
        kind: "INVALID",
        detail: { issues: [{ field: "password" }] },
      });
    }
  });

  it("of two at once with one handle, one wins and the other is told the handle is taken", async () => {
    const [one, other] = [newcomer(), newcomer()];
    const results = await Promise.allSettled([
      signUp(harness.ctx(), one),
      signUp(harness.ctx(), { ...other, handle: one.handle }),
    ]);
    const lost = results.filter((result) => result.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]!.reason).toMatchObject({ detail: { reason: "HANDLE_TAKEN" } });
    expect(await harness.db.rows.users.count({ handle: one.handle })).toBe(1);
  });

  it("a form sent twice at once opens one account", async () => {
    const given = newcomer();
    await Promise.allSettled([signUp(harness.ctx(), given), signUp(harness.ctx(), given)]);
    expect(await harness.db.rows.users.count({ email: given.email })).toBe(1);
  });
});

describe("confirming an address", () => {
  it("opening the same link again changes nothing and is no error", async () => {
    const { email, row } = await makeMember(harness);
    const [mail] = await mailsTo(harness, email);
    expect(await verifyEmail(harness.ctx(), { secret: secretIn(mail) })).toEqual({ ok: true });
    const after = await userByEmail(harness, email);
    expect(after?.emailVerifiedAt).toEqual(row.emailVerifiedAt);
  });

  it("refuses a link after 24 hours and one that was never mailed", async () => {
    const given = newcomer();
    await signUp(harness.ctx(), given);
    const [mail] = await mailsTo(harness, given.email);
    harness.advance(24 * HOUR_MS);
    for (const secret of [secretIn(mail), "x".repeat(43)]) {
      await expect(verifyEmail(harness.ctx(), { secret })).rejects.toMatchObject({
        detail: { reason: "LINK_DEAD", issues: [{ field: "secret" }] },
      });
    }
    harness.advance(-24 * HOUR_MS);
    expect((await userByEmail(harness, given.email))?.emailVerifiedAt).toBeNull();
  });
});

describe("credentials", () => {
  it("a wrong password and an unknown address get the same answer after similar work", async () => {
    const { email } = await makeMember(harness);
    const timed = async (who: string) => {
      const started = performance.now();
      const given = { email: who, password: "not the one" };
      expect(await verifyCredentials(harness.ctx(), given)).toBeNull();
      return performance.now() - started;
    };
    await timed("warm@example.test");
    const [known, unknown] = [[], []] as [number[], number[]];
    for (let round = 0; round < 3; round += 1) {
      known.push(await timed(email));
      unknown.push(await timed("nobody@example.test"));
    }
    // The least of each: what else the machine did only adds to the others.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 5);
  });

  it("says that an account is suspended only to the one who knows its password", async () => {
    const { email, row } = await makeMember(harness);
    const admin = await makePerson(harness, { role: "ADMIN" });
    await setUserStatus(harness.ctx(admin.actor), {
      userId: row._id,
      status: "SUSPENDED",
      reason: "test",
    });
    expect(await verifyCredentials(harness.ctx(), { email, password: "not the one" })).toBeNull();
    await expect(
      verifyCredentials(harness.ctx(), { email, password: PASSWORD }),
    ).rejects.toMatchObject({
      kind: "FORBIDDEN",
      detail: { reason: "ACCOUNT_SUSPENDED" },
    });
  });
});
