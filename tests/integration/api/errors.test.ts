import {
  ConflictError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  TooLargeError,
  TooManyRequestsError,
  UnauthenticatedError,
  UnavailableError,
} from "@loopbid/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeListing, makePerson } from "../factories.ts";
import { ANONYMOUS, type Harness, startHarness } from "../harness.ts";
import { contextFor } from "./caller.ts";
import { call } from "./http.ts";

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const failingWith = (error: unknown) =>
  contextFor(harness, ANONYMOUS, {
    async resolveActor() {
      throw error;
    },
  });

describe("a refusal over HTTP", () => {
  const detail = {
    reason: "A_REASON",
    issues: [{ field: "maxCents", message: "too low" }],
    data: { minimumCents: 100 },
  };
  it.each([
    [new UnauthenticatedError("words", detail), 401, "UNAUTHORIZED"],
    [new ForbiddenError("words", detail), 403, "FORBIDDEN"],
    [new NotFoundError("words", detail), 404, "NOT_FOUND"],
    [new ConflictError("words", detail), 409, "CONFLICT"],
    [new TooLargeError("words", detail), 413, "PAYLOAD_TOO_LARGE"],
    [new InvalidError("words", detail), 422, "UNPROCESSABLE_CONTENT"],
    [new TooManyRequestsError("words", detail), 429, "TOO_MANY_REQUESTS"],
    [new UnavailableError("words", detail), 503, "SERVICE_UNAVAILABLE"],
  ])("of kind $kind keeps message, reason, fields and figures", async (error, status, code) => {
    const answer = await call(failingWith(error), "account.me");
    expect(answer.status).toBe(status);
    expect(answer.error.message).toBe("words");
    expect(answer.error.data).toMatchObject({
      code,
      httpStatus: status,
      reason: "A_REASON",
      issues: detail.issues,
      info: detail.data,
    });
    expect(JSON.stringify(answer)).not.toContain("stack");
  });

  it.each([
    new Error("connect ECONNREFUSED mongodb://root:hunter2@db.internal"),
    new TypeError("Cannot read properties of undefined (reading 'hunter2')"),
    "hunter2",
    { message: "hunter2", code: 11_000 },
    null,
  ])("that nobody foresaw says nothing of itself (%#)", async (error) => {
    const answer = await call(failingWith(error), "account.me");
    expect(answer.status).toBe(500);
    expect(answer.error.message).toBe("Something went wrong on our side.");
    expect(answer.error.data).toMatchObject({ reason: null, issues: [], info: null });
    expect(JSON.stringify(answer)).not.toMatch(/hunter2|mongodb|stack/);
  });

  it("of a broken answer of our own is such an error too: nothing malformed goes out", async () => {
    const { row } = await makePerson(harness);
    const { slug } = await makeListing(harness, row._id, { categorySlug: "no-such-category" });
    const answer = await call(contextFor(harness, ANONYMOUS), "listing.bySlug", { slug });
    expect(answer.status).toBe(500);
    expect(answer.error.message).toBe("Something went wrong on our side.");
    expect(answer.error.data.issues).toEqual([]);
  });

  it("of an unknown procedure, or of a subscription over HTTP, says so", async () => {
    const context = contextFor(harness, ANONYMOUS);
    expect((await call(context, "listing.steal")).status).toBe(404);
    expect((await call(context, "auction.events", { listingId: "0".repeat(24) })).status).toBe(405);
  });
});
