import { newId } from "@loopbid/db";
import { auditLog, exportAuditLog } from "@loopbid/services";
import { AuditFilter } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeListing, makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness } from "../harness.ts";
import { unindexedOf } from "../search/plans.ts";
import { openRecordingDb } from "../search/recorded-commands.ts";

const HOUR_MS = 3_600_000;

let harness: Harness;
let user: Person;
let moderator: Person;
let admin: Person;
let start: number;

beforeAll(async () => {
  harness = await startHarness();
  [user, moderator, admin] = (await Promise.all([
    makePerson(harness),
    makePerson(harness, { role: "MODERATOR" }),
    makePerson(harness, { role: "ADMIN" }),
  ])) as [Person, Person, Person];
  start = harness.now() - 100 * HOUR_MS;
  const listing = await makeListing(harness, user.row._id, { title: "=HYPERLINK(1)" });
  // Two an hour at the very same moment: by the user, and by the moderator.
  await harness.db.rows.audit_entries.insertMany(
    Array.from({ length: 200 }, (_, index) => {
      const own = index % 2 === 0;
      return {
        actorKind: own ? "user" : "moderator",
        actorId: own ? user.row._id : moderator.row._id,
        action: own ? "listing.update" : "moderation.approve",
        entity: "listing",
        entityId: index < 10 ? listing._id : newId(),
        data: { index } as never,
        at: new Date(start + Math.floor(index / 2) * HOUR_MS),
      };
    }),
  );
});
afterAll(() => harness.close());

const filter = (changes: object = {}) => AuditFilter.parse(changes);
const read = (changes: object = {}, cursor: string | null = null) =>
  auditLog(harness.ctx(moderator.actor), { ...filter(changes), cursor });

describe("the audit log", () => {
  it("is read page by page, newest first, with none twice and none left out", async () => {
    const seen: number[] = [];
    let cursor: string | null = null;
    const to = new Date(start + 100 * HOUR_MS).toISOString();
    do {
      const page = await read({ to }, cursor);
      seen.push(...page.items.map(({ data }) => Number(data["index"])));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(200);
    expect(new Set(seen).size).toBe(200);
    const hours = seen.map((index) => Math.floor(index / 2));
    expect(hours).toEqual(hours.toSorted((a, b) => b - a));
  });

  it("is filtered by who, what, to what and when", async () => {
    const total = async (changes: object) => (await read(changes)).items.length;
    expect((await read({ staff: true })).items[0]).toMatchObject({
      actor: moderator.row.handle,
      action: "moderation.approve",
    });
    expect(await total({ actor: user.row.handle, action: "moderation.approve" })).toBe(0);
    expect(await total({ actor: "nobody_here" })).toBe(0);
    const { items } = await read({ action: "moderation.approve" });
    expect(new Set(items.map(({ action }) => action))).toEqual(new Set(["moderation.approve"]));
    const entityId = (await harness.db.rows.listings.findOne({ sellerId: user.row._id }))!._id;
    const own = await read({ entity: "listing", entityId });
    expect(own.items).toHaveLength(10);
    expect(own.items[0]).toMatchObject({ name: "=HYPERLINK(1)" });
    const from = new Date(start + 10 * HOUR_MS).toISOString();
    const to = new Date(start + 12 * HOUR_MS).toISOString();
    expect(await total({ from, to })).toBe(4);
  });

  it("is for moderators, and its export for admins, who are written down", async () => {
    await expect(auditLog(harness.ctx(user.actor), filter())).rejects.toThrow("Only moderators");
    await expect(exportAuditLog(harness.ctx(moderator.actor), filter())).rejects.toThrow(
      "Only admins",
    );
    const { csv, cut } = await exportAuditLog(
      harness.ctx(admin.actor),
      filter({ actor: user.row.handle }),
    );
    const lines = csv.trimEnd().split("\r\n");
    expect(lines).toHaveLength(101);
    expect(cut).toBe(false);
    expect(csv).toContain(",'=HYPERLINK(1),");
    const [entry] = await harness.db.rows.audit_entries.find({ action: "audit-log.export" });
    expect(entry).toMatchObject({
      actorId: admin.row._id,
      data: { actor: user.row.handle, entries: 100 },
    });
  });

  it("takes new entries and nothing else", async () => {
    const past = harness.db.rows.audit_entries as unknown as typeof harness.db.rows.users;
    const refusal = "audit_entries only takes new rows";
    await expect(past.updateOne({}, { $set: { name: "x" } })).rejects.toThrow(refusal);
    await expect(past.updateMany({}, { $set: { name: "x" } })).rejects.toThrow(refusal);
    await expect(past.findOneAndUpdate({}, { $set: { name: "x" } })).rejects.toThrow(refusal);
    await expect(past.deleteOne({})).rejects.toThrow(refusal);
    await expect(past.deleteMany({})).rejects.toThrow(refusal);
  });

  it("has an index for every filter", async () => {
    const recording = openRecordingDb(harness.databaseUrl);
    const ctx = { ...harness.ctx(moderator.actor), db: recording.db };
    const from = new Date(start).toISOString();
    const filters = [
      {},
      { staff: true },
      { from },
      { actor: user.row.handle },
      { action: "listing.update" },
      { entity: "listing", entityId: newId() },
      { entityId: newId() },
    ];
    for (const one of filters) {
      const { nextCursor } = await auditLog(ctx, filter(one));
      if (nextCursor) await auditLog(ctx, { ...filter(one), cursor: nextCursor });
    }
    const asked = recording.recorded().filter(({ collection }) => collection === "audit_entries");
    expect(asked.length).toBeGreaterThanOrEqual(filters.length);
    expect(await unindexedOf(recording.db, asked)).toEqual([]);
    await recording.db.close();
  });
});
