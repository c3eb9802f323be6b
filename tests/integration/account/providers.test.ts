import {
  type ProviderIdentity,
  setUserStatus,
  signInWithProvider,
  signUp,
} from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { makeMember, newcomer, userByEmail } from "./people.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

function identity(overrides: Partial<ProviderIdentity> = {}): ProviderIdentity {
  const { handle, email } = newcomer();
  return {
    provider: "google",
    providerAccountId: `id-${handle}`,
    email,
    emailVerified: true,
    name: "Ada Lovelace",
    ...overrides,
  };
}

const enter = (given: ProviderIdentity) => signInWithProvider(harness.ctx(), given);

describe("a sign-in at a provider", () => {
  it("opens a confirmed account for a new address, and finds it again by the provider's id", async () => {
    const given = identity();
    const first = await enter(given);
    expect(await userByEmail(harness, given.email!)).toMatchObject({
      _id: first.userId,
      emailVerifiedAt: expect.any(Date),
      passwordHash: null,
    });
    expect(await enter({ ...given, email: "moved@example.test" })).toEqual(first);
  });

  it("gives people of one name handles of their own", async () => {
    const signedIn = await Promise.all([identity(), identity(), identity()].map(enter));
    expect(new Set(signedIn.map(({ userId }) => userId)).size).toBe(3);
  });

  it("joins the account of the address where both sides have verified it", async () => {
    const { email, row } = await makeMember(harness);
    expect(await enter(identity({ email }))).toMatchObject({ userId: row._id });
    expect(await harness.db.rows.accounts.count({ userId: row._id })).toBe(1);
  });

  it("joins nothing where the provider has not verified the address", async () => {
    const { email } = await makeMember(harness);
    for (const given of [identity({ email, emailVerified: false }), identity({ email: null })]) {
      await expect(enter(given)).rejects.toMatchObject({
        detail: { reason: "PROVIDER_EMAIL_UNVERIFIED" },
      });
    }
  });

  it("joins nothing where we have not: whoever signed up with a stranger's address stays out", async () => {
    const given = newcomer();
    await signUp(harness.ctx(), given);
    await expect(enter(identity({ email: given.email }))).rejects.toMatchObject({
      detail: { reason: "ACCOUNT_UNVERIFIED" },
    });
  });

  it("is refused to someone who is suspended", async () => {
    const admin = await makePerson(harness, { role: "ADMIN" });
    const given = identity();
    const { userId } = await enter(given);
    const change = { userId, status: "SUSPENDED", reason: "test" } as const;
    await setUserStatus(harness.ctx(admin.actor), change);
    await expect(enter(given)).rejects.toMatchObject({ detail: { reason: "ACCOUNT_SUSPENDED" } });
  });

  it("twice at once opens one account", async () => {
    const given = identity();
    const [one, other] = await Promise.all([enter(given), enter(given)]);
    expect(one.userId).toBe(other.userId);
    expect(await harness.db.rows.users.count({ email: given.email! })).toBe(1);
  });
});
