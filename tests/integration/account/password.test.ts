import {
  changePassword,
  requestPasswordReset,
  resetPassword,
  resolveActor,
  signUp,
  verifyCredentials,
} from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../harness.ts";
import { mailsTo, secretIn } from "./mails.ts";
import { makeMember, newcomer, PASSWORD, userByEmail } from "./people.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const HOUR_MS = 3_600_000;
const NEXT = "a better one than that";

async function askForReset(email: string): Promise<string> {
  await requestPasswordReset(harness.ctx(), { email });
  return secretIn((await mailsTo(harness, email)).at(-1));
}

describe("password reset", () => {
  it("sets the password, ends every session and works once", async () => {
    const { email, claims } = await makeMember(harness);
    const secret = await askForReset(email);
    await resetPassword(harness.ctx(), { secret, password: NEXT });
    expect(await resolveActor(harness.db, claims)).toEqual({ kind: "anonymous" });
    expect(await verifyCredentials(harness.ctx(), { email, password: PASSWORD })).toBeNull();
    expect(await verifyCredentials(harness.ctx(), { email, password: NEXT })).not.toBeNull();
    const again = resetPassword(harness.ctx(), { secret, password: "yet another one" });
    await expect(again).rejects.toMatchObject({ detail: { reason: "LINK_DEAD" } });
    expect((await mailsTo(harness, email)).at(-1)?.subject).toBe("Your password was changed");
  });

  it("of two uses of one link at once, one wins", async () => {
    const { email } = await makeMember(harness);
    const secret = await askForReset(email);
    const results = await Promise.allSettled([
      resetPassword(harness.ctx(), { secret, password: "the first of two" }),
      resetPassword(harness.ctx(), { secret, password: "the second of two" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await userByEmail(harness, email))?.sessionVersion).toBe(2);
  });

  it("kills the older links with the one that is used", async () => {
    const { email } = await makeMember(harness);
    const older = await askForReset(email);
    const newer = await askForReset(email);
    expect(older).not.toBe(newer);
    await resetPassword(harness.ctx(), { secret: newer, password: NEXT });
    await expect(
      resetPassword(harness.ctx(), { secret: older, password: PASSWORD }),
    ).rejects.toMatchObject({ detail: { reason: "LINK_DEAD" } });
  });

  it("refuses a link after an hour", async () => {
    const { email } = await makeMember(harness);
    const secret = await askForReset(email);
    harness.advance(HOUR_MS);
    const late = resetPassword(harness.ctx(), { secret, password: NEXT });
    await expect(late).rejects.toMatchObject({ detail: { reason: "LINK_DEAD" } });
    harness.advance(-HOUR_MS);
    expect(await verifyCredentials(harness.ctx(), { email, password: PASSWORD })).not.toBeNull();
  });

  it("a link that confirms an address sets no password", async () => {
    const given = newcomer();
    await signUp(harness.ctx(), given);
    const [mail] = await mailsTo(harness, given.email);
    const misused = resetPassword(harness.ctx(), { secret: secretIn(mail), password: NEXT });
    await expect(misused).rejects.toMatchObject({ detail: { reason: "LINK_DEAD" } });
  });

  it("takes an address back from whoever signed up with it first", async () => {
    const given = newcomer();
    await signUp(harness.ctx(), given);
    await resetPassword(harness.ctx(), { secret: await askForReset(given.email), password: NEXT });
    const user = await userByEmail(harness, given.email);
    expect(user?.emailVerifiedAt).toBeInstanceOf(Date);
    expect(await verifyCredentials(harness.ctx(), given)).toBeNull();
  });

  it("answers the same, and no sooner, for an address that nobody has, and mails nothing", async () => {
    const { email } = await makeMember(harness);
    const timed = async (who: string) => {
      const started = performance.now();
      const answer = await requestPasswordReset(harness.ctx(), { email: who });
      return { answer, ms: performance.now() - started };
    };
    const [known, unknown] = [await timed(email), await timed("nobody@example.test")];
    expect(known.answer).toEqual(unknown.answer);
    expect(Math.min(known.ms, unknown.ms)).toBeGreaterThan(390);
    expect(await mailsTo(harness, "nobody@example.test")).toEqual([]);
  });

  it("floods nobody's mailbox", async () => {
    const { email } = await makeMember(harness);
    const before = (await mailsTo(harness, email)).length;
    for (let count = 0; count < 7; count++) await requestPasswordReset(harness.ctx(), { email });
    expect((await mailsTo(harness, email)).length - before).toBe(5);
  });
});

describe("password change", () => {
  it("wants the current one, names the field, and ends every session", async () => {
    const { email, actor, claims } = await makeMember(harness);
    const ctx = harness.ctx(actor);
    await expect(changePassword(ctx, { current: "not the one", next: NEXT })).rejects.toMatchObject(
      {
        detail: { reason: "PASSWORD_WRONG", issues: [{ field: "current" }] },
      },
    );
    await changePassword(ctx, { current: PASSWORD, next: NEXT });
    expect(await resolveActor(harness.db, claims)).toEqual({ kind: "anonymous" });
    expect(await verifyCredentials(harness.ctx(), { email, password: NEXT })).toMatchObject({
      sessionVersion: 2,
    });
  });

  it("kills reset links that were mailed before", async () => {
    const { email, actor } = await makeMember(harness);
    const secret = await askForReset(email);
    await changePassword(harness.ctx(actor), { current: PASSWORD, next: NEXT });
    await expect(
      resetPassword(harness.ctx(), { secret, password: "of the thief" }),
    ).rejects.toMatchObject({ detail: { reason: "LINK_DEAD" } });
  });
});
