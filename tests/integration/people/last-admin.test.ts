import { ForbiddenError } from "@loopbid/core";
import { decidePerson, setRole, setUserStatus, undoDecision } from "@loopbid/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";

const ROUNDS = 20;

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

type Deed = (who: Person, whom: Person) => Promise<unknown>;

const suspend: Deed = (who, { row }) =>
  setUserStatus(harness.ctx(who.actor), {
    userId: row._id,
    status: "SUSPENDED",
    reason: "A row about who is to blame.",
  });
const decide =
  (decision: "SUSPEND" | "BAN"): Deed =>
  (who, { row }) =>
    decidePerson(harness.ctx(who.actor), {
      userId: row._id,
      decision,
      ground: "other",
      text: "A row about who is to blame.",
    });
const demote: Deed = (who, { row }) =>
  setRole(harness.ctx(who.actor), { userId: row._id, from: "ADMIN", to: "USER" });

const makeAdmin = () => makePerson(harness, { role: "ADMIN" });
const isAdmin = async ({ row }: Person) => {
  const now = await harness.db.rows.users.findOne({ _id: row._id });
  return now?.role === "ADMIN" && now.status === "ACTIVE";
};

const RACES: [string, Deed, Deed][] = [
  ["suspend each other", suspend, suspend],
  ["suspend each other by decision", decide("SUSPEND"), decide("SUSPEND")],
  ["ban each other", decide("BAN"), decide("BAN")],
  ["suspend and ban each other", suspend, decide("BAN")],
  ["demote and suspend each other", demote, suspend],
  ["demote and ban each other", demote, decide("BAN")],
];

describe("two admins at once", () => {
  for (const [name, first, second] of RACES) {
    it(`who ${name} leave the one who won`, async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const [one, other] = [await makeAdmin(), await makeAdmin()];
        const deeds = [() => first(one, other), () => second(other, one)];
        const starts = round % 2 === 0 ? deeds : deeds.toReversed();
        const results = await Promise.allSettled(starts.map((start) => start()));
        const lost = results.filter((result) => result.status === "rejected");
        expect(lost.map(({ reason }) => reason as unknown)).toEqual([expect.any(ForbiddenError)]);
        const wonAt = results.findIndex(({ status }) => status === "fulfilled");
        const firstWon = wonAt === round % 2;
        expect([await isAdmin(one), await isAdmin(other)]).toEqual([firstWon, !firstWon]);
      }
    });
  }
});

it("an admin who lost the role meanwhile does nothing about staff any more, by a request that was on its way", async () => {
  const [admin, boss] = [await makeAdmin(), await makeAdmin()];
  const open = await makePerson(harness, { role: "MODERATOR" });
  const banned = await makePerson(harness, { role: "MODERATOR" });
  await decide("BAN")(boss, banned);
  const statement = await harness.db.rows.statements.findOne({ personId: banned.row._id });
  await demote(boss, admin);
  const undo: Deed = ({ actor }) =>
    undoDecision(harness.ctx(actor), { statementId: statement!._id, reason: "Wrong." });
  for (const deed of [suspend, decide("SUSPEND"), decide("BAN"), demote, undo])
    await expect(deed(admin, open)).rejects.toThrow("Only admins");
  const of = { personId: { $in: [open.row._id, banned.row._id] } };
  expect(await harness.db.rows.statements.find(of)).toEqual([statement]);
});
