import { appRouter, createRateLimiter } from "@loopbid/api";
import { me, publicProfile, updateProfile } from "@loopbid/services";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeListing, makePerson } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";
import { newcomer } from "./people.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

interface Answer {
  error?: { message: string; data: { code: string; issues: { field: string }[] } };
}

/** As a browser does it: the answer is what a form reads. */
async function post(procedure: string, input: unknown): Promise<Answer> {
  const limiter = createRateLimiter(harness.redis, 1_000);
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    router: appRouter,
    req: new Request(`http://localhost/api/trpc/${procedure}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    }),
    createContext: () => ({
      services: { ...harness.ctx(), limiter },
      resolveActor: async () => ANONYMOUS,
      address: harness.jobPrefix,
    }),
  });
  return (await response.json()) as Answer;
}

const fieldsOf = (answer: Answer) => answer.error?.data.issues.map(({ field }) => field);

describe("bad input", () => {
  it("names every field of a sign-up that is wrong", async () => {
    const given = { email: "nobody@", password: "short", name: " \u200b ", handle: "No Good!" };
    const answer = await post("auth.signUp", given);
    expect(fieldsOf(answer)?.sort()).toEqual(["email", "handle", "name", "password"]);
    expect(answer.error?.data.code).toBe("BAD_REQUEST");
  });

  it("names the handle that is taken, and the link that is not complete", async () => {
    const { row } = await makePerson(harness);
    const taken = await post("auth.signUp", { ...newcomer(), handle: row.handle });
    expect(taken.error?.data).toMatchObject({ code: "CONFLICT", issues: [{ field: "handle" }] });
    expect(fieldsOf(await post("auth.verifyEmail", { secret: "abc" }))).toEqual(["secret"]);
  });

  it("refuses what is no text, too much text, and what wants a sign-in", async () => {
    expect(fieldsOf(await post("auth.signUp", { ...newcomer(), name: { $gt: "" } }))).toEqual([
      "name",
    ]);
    const long = await post("auth.signUp", { ...newcomer(), name: "x".repeat(1_000_000) });
    expect(fieldsOf(long)).toEqual(["name"]);
    const anonymous = await post("account.updateProfile", {
      name: "A",
      bio: null,
      placeSlug: null,
    });
    expect(anonymous.error?.data.code).toBe("UNAUTHORIZED");
  });
});

describe("a profile", () => {
  it("is changed by its owner and keeps markup as text", async () => {
    const { actor, row } = await makePerson(harness);
    const bio = "<script>alert(1)</script> & friends";
    const ctx = harness.ctx(actor);
    const changed = await updateProfile(ctx, { name: "Ada", bio, placeSlug: "boise-id" });
    expect(changed).toMatchObject({ name: "Ada", bio, placeSlug: "boise-id", handle: row.handle });
    expect(await me(ctx)).toEqual(changed);
    expect(await me(harness.ctx())).toBeNull();
  });

  it("refuses a place that is not on the list", async () => {
    const { actor } = await makePerson(harness);
    const input = { name: "Ada", bio: null, placeSlug: "atlantis" };
    await expect(updateProfile(harness.ctx(actor), input)).rejects.toMatchObject({
      detail: { issues: [{ field: "placeSlug" }] },
    });
  });

  it("shows everyone what the person sells, and no address", async () => {
    const { row } = await makePerson(harness);
    await makeListing(harness, row._id);
    await makeListing(harness, row._id, { state: "SOLD" });
    await makeListing(harness, row._id, { state: "DRAFT" });
    const profile = await publicProfile(harness.ctx(), { handle: row.handle });
    expect(profile).toMatchObject({ liveCount: 1, soldCount: 1, place: "Austin, TX" });
    expect(JSON.stringify(profile)).not.toContain(row.email);
  });

  it("of someone banned is not there", async () => {
    const { row } = await makePerson(harness, { status: "BANNED" });
    await expect(publicProfile(harness.ctx(), { handle: row.handle })).rejects.toMatchObject({
      kind: "NOT_FOUND",
    });
  });
});
