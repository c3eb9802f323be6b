import { randomWord } from "@loopbid/core";
import {
  endPersonSessions,
  findPeople,
  readPerson,
  resolveActor,
  revealEmail,
  setRole,
} from "@loopbid/services";
import { PeopleInput } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reasonOf } from "../auction/bidding.ts";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { unindexedOf } from "../search/plans.ts";
import { openRecordingDb } from "../search/recorded-commands.ts";

let harness: Harness;
let moderator: Person;
let admin: Person;

beforeAll(async () => {
  harness = await startHarness();
  moderator = await makePerson(harness, { role: "MODERATOR" });
  admin = await makePerson(harness, { role: "ADMIN" });
});
afterAll(() => harness.close());

const find = (who: Person, asked: object) =>
  findPeople(harness.ctx(who.actor), PeopleInput.parse(asked));
const roleOf = async ({ row }: Person) =>
  (await harness.db.rows.users.findOne({ _id: row._id }))!.role;
const give = (who: Person, { row }: Person, from: string, to: string) =>
  setRole(harness.ctx(who.actor), { userId: row._id, from, to } as never);

describe("looking for people", () => {
  it("finds them by the start of a handle or name, by address and by id", async () => {
    const word = randomWord(8);
    const { row } = await makePerson(harness, {
      handle: `z${word}`,
      name: `Zoe Q${word}`,
      email: `z.${word}@example.test`,
    });
    for (const q of [`z${word}`, `@Z${word}`.toUpperCase(), `zoe q${word}`, row.email, row._id])
      expect([q, (await find(admin, { q })).items.map(({ id }) => id)]).toEqual([q, [row._id]]);
    expect((await find(admin, { q: `z.${word}@` })).items).toHaveLength(1);
    // A moderator learns no address by typing its start.
    expect((await find(moderator, { q: `z.${word}@` })).items).toEqual([]);
    const [seen] = (await find(moderator, { q: row.email })).items;
    expect(seen?.email).toBe("z.•••@example.test");
    expect((await find(admin, { q: ".*" })).items).toEqual([]);
  });

  it("lists everybody once, the newest first, by role and status", async () => {
    const old = await makePerson(harness, { createdAt: new Date("2020-01-01"), status: "BANNED" });
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await find(moderator, { cursor });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(ids).toHaveLength(await harness.db.rows.users.count({}));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(-1)).toBe(old.row._id);
    const banned = await find(moderator, { status: "BANNED" });
    expect(banned.items.map(({ id }) => id)).toEqual([old.row._id]);
    expect((await find(moderator, { role: "ADMIN" })).items).toHaveLength(1);
  });

  it("is asked by index", async () => {
    const { _id, ...like } = moderator.row;
    await harness.db.rows.users.insertMany(
      Array.from({ length: 5_000 }, (_, index) => ({
        ...like,
        role: "USER" as const,
        handle: `crowd${index}`,
        name: `Member ${index}`,
        email: `member.${index}@example.test`,
        createdAt: new Date(harness.now() - index * 3_600_000),
      })),
    );
    const recording = openRecordingDb(harness.databaseUrl);
    const ctx = { ...harness.ctx(admin.actor), db: recording.db };
    const asked = [{}, { role: "MODERATOR" }, { status: "SUSPENDED" }, { q: "abc" }, { q: "a@b" }];
    for (const one of asked) await findPeople(ctx, PeopleInput.parse(one));
    // The last look goes as far back as there is anything; on few rows that is no index's.
    const bounded = recording
      .recorded()
      .filter(({ command }) => !JSON.stringify(command).includes("1970-01-01"));
    expect(bounded.length).toBeGreaterThanOrEqual(3);
    expect(await unindexedOf(recording.db, bounded)).toEqual([]);
    await recording.db.close();
  });
});

describe("a person's file", () => {
  it("counts what they sell and says what the reader may do", async () => {
    const seller = await makePerson(harness);
    await makeListing(harness, seller.row._id, { state: "SOLD" });
    await makeListing(harness, seller.row._id, { state: "REMOVED" });
    const file = await readPerson(harness.ctx(moderator.actor), { handle: seller.row.handle });
    expect(file.counts).toMatchObject({ sold: 1, removed: 1, onSale: 0, strikes: 0 });
    expect(file.listings).toHaveLength(2);
    expect(file.may).toEqual({ decide: true, setRole: false, revealEmail: true });
    const own = await readPerson(harness.ctx(admin.actor), { handle: admin.row.handle });
    expect(own.may).toEqual({ decide: false, setRole: false, revealEmail: false });
  });

  it("shows an address to a moderator only with a line in the audit log", async () => {
    const { row } = await makePerson(harness);
    const { email } = await revealEmail(harness.ctx(moderator.actor), { userId: row._id });
    expect(email).toBe(row.email);
    expect(await harness.db.rows.audit_entries.find({ entityId: row._id })).toMatchObject([
      { action: "account.email-revealed", actorId: moderator.row._id },
    ]);
  });

  it("ends every session, and not those of staff for a moderator", async () => {
    const { row } = await makePerson(harness);
    await endPersonSessions(harness.ctx(moderator.actor), { userId: row._id });
    const claims = { userId: row._id, sessionVersion: row.sessionVersion };
    expect((await resolveActor(harness.db, claims)).kind).toBe("anonymous");
    await expect(
      endPersonSessions(harness.ctx(moderator.actor), { userId: admin.row._id }),
    ).rejects.toThrow("Only an admin");
  });
});

describe("roles", () => {
  it("are given and taken by admins, with effect at once", async () => {
    const person = await makePerson(harness);
    await expect(give(moderator, person, "USER", "MODERATOR")).rejects.toThrow("Only admins");
    await give(admin, person, "USER", "MODERATOR");
    expect(await reasonOf(give(admin, person, "USER", "ADMIN"))).toBe("ROLE_CHANGED");
    const claims = { userId: person.row._id, sessionVersion: person.row.sessionVersion };
    expect(await resolveActor(harness.db, claims)).toMatchObject({ role: "MODERATOR" });
    await give(admin, person, "MODERATOR", "USER");
    expect((await resolveActor(harness.db, claims)).kind).toBe("anonymous");
    const trail = await harness.db.rows.audit_entries.find({ entityId: person.row._id });
    expect(trail.map(({ data }) => data)).toEqual([
      { from: "USER", to: "MODERATOR" },
      { from: "MODERATOR", to: "USER" },
    ]);
  });

  it("are nobody's to change for oneself, nor to give to a closed account", async () => {
    await expect(give(admin, admin, "ADMIN", "USER")).rejects.toThrow("your own role");
    const closed = await makePerson(harness, { status: "SUSPENDED" });
    expect(await reasonOf(give(admin, closed, "USER", "MODERATOR"))).toBe("INACTIVE");
  });

  it("leave an admin where two take each other's at once", async () => {
    for (let round = 0; round < 15; round += 1) {
      const two = await Promise.all([1, 2].map(() => makePerson(harness, { role: "ADMIN" })));
      const [one, other] = two as [Person, Person];
      const results = await Promise.allSettled([
        give(one, other, "ADMIN", "USER"),
        give(other, one, "ADMIN", "USER"),
      ]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect([await roleOf(one), await roleOf(other)].toSorted()).toEqual(["ADMIN", "USER"]);
      for (const { row } of two)
        await harness.db.rows.users.updateOne({ _id: row._id }, { $set: { role: "USER" } });
    }
  });
});
