import { ensureFirstRules, loadRules } from "@loopbid/services";
import { BUILT_IN_RULES } from "@loopbid/fraud";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callerFor } from "../api/caller.ts";
import { makePerson, type Person } from "../factories.ts";
import { type Harness, startHarness, SYSTEM } from "../harness.ts";
import { content, startRules } from "./past.ts";

let harness: Harness;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  harness = await startHarness();
  ada = await makePerson(harness, { role: "ADMIN" });
  ben = await makePerson(harness, { role: "ADMIN" });
});
beforeEach(() => startRules(harness));
afterAll(() => harness.close());

const rules = (who: Person = ada) => callerFor(harness, who.actor).rules;
const states = async () => {
  const { items } = await rules().list();
  return Object.fromEntries(items.map(({ number, state }) => [number, state]));
};
const save = (changes: Parameters<typeof content>[0], who = ada) =>
  rules(who).create({ parent: 1, name: "Milder", content: content(changes) });
const refusal = (reason: string) => ({ cause: { detail: { reason } } });
const audits = async () => {
  const entries = await harness.db.rows.audit_entries.find(
    { entity: "fraud-rules" },
    { sort: { _id: 1 } },
  );
  return entries.map(({ action, actorId, data }) => ({ action, actorId, data }));
};

describe("versions of the rules", () => {
  it("start with the built-in table, however many workers store it at once", async () => {
    await harness.db.rows.fraud_rules.deleteMany({});
    expect((await rules().list()).items).toEqual([]);
    const first = { ...BUILT_IN_RULES, review: 0.4 };
    await Promise.all(
      Array.from({ length: 8 }, () => ensureFirstRules(harness.ctx(SYSTEM), first)),
    );
    // Settings of a later start change nothing any more.
    await ensureFirstRules(harness.ctx(SYSTEM), BUILT_IN_RULES);
    const { items } = await rules().list();
    expect(items).toMatchObject([{ number: 1, state: "ACTIVE", author: null, review: 0.4 }]);
    const { active } = await loadRules(harness.ctx(SYSTEM));
    expect(active).toEqual(first);
  });

  it("count up from a parent, also when two admins save at once", async () => {
    const saved = await Promise.all([save({ imei: 0.5 }), save({ imei: 0.6 }, ben)]);
    expect(saved.map(({ number }) => number).sort()).toEqual([2, 3]);
    expect(saved[0]).toMatchObject({
      state: "DRAFT",
      parentNumber: 1,
      author: ada.row.handle,
      activatedAt: null,
    });
    expect(await states()).toEqual({ 1: "ACTIVE", 2: "DRAFT", 3: "DRAFT" });
    await expect(save({})).rejects.toMatchObject(refusal("NOTHING_CHANGED"));
  });

  it("refuse what no rules may be", async () => {
    const create = (wrong: object) =>
      rules().create({ parent: 1, name: "Wrong", content: { ...content(), ...wrong } });
    const { imei: _, ...missing } = content().weights;
    for (const wrong of [
      { weights: { ...content().weights, imei: 1.1 } },
      { weights: { ...content().weights, imei: -0.1 } },
      { weights: { ...content().weights, guess: 0.5 } },
      { weights: missing },
      { review: 0.9, block: 0.8 },
      { observers: 1 },
      { observers: 2.5 },
      { review: Number.NaN },
    ])
      await expect(create(wrong)).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    expect(await states()).toEqual({ 1: "ACTIVE" });
  });
});

describe("promoting", () => {
  it("replaces the active rules, writes it down, and rolls back", async () => {
    await harness.db.rows.audit_entries.driver.deleteMany({ entity: "fraud-rules" });
    await save({ imei: 0.5 });
    const promoted = await rules().promote({ number: 2, replaces: 1, confirm: 2 });
    expect(promoted).toMatchObject({ number: 2, state: "ACTIVE", retiredAt: null });
    expect(await states()).toEqual({ 1: "RETIRED", 2: "ACTIVE" });
    expect((await loadRules(harness.ctx(SYSTEM))).active?.weights["imei"]).toBe(0.5);
    await expect(rules().promote({ number: 1, replaces: 2, confirm: 1 })).rejects.toMatchObject(
      refusal("WRONG_STATE"),
    );
    await rules(ben).rollBack({ number: 1, replaces: 2, confirm: 1 });
    expect(await states()).toEqual({ 1: "ACTIVE", 2: "RETIRED" });
    expect(await audits()).toMatchObject([
      { action: "fraud-rules.create", actorId: ada.row._id, data: { number: 2, parent: 1 } },
      { action: "fraud-rules.promote", actorId: ada.row._id, data: { number: 2, replaces: 1 } },
      { action: "fraud-rules.roll-back", actorId: ben.row._id, data: { number: 1, replaces: 2 } },
    ]);
  });

  it("takes the number typed once more", async () => {
    await save({ imei: 0.5 });
    await expect(rules().promote({ number: 2, replaces: 1, confirm: 1 })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await states()).toEqual({ 1: "ACTIVE", 2: "DRAFT" });
  });

  it("of two admins at once one wins, and the other learns it", async () => {
    for (let round = 0; round < 5; round += 1) {
      await startRules(harness);
      await save({ imei: 0.5 });
      await save({ imei: 0.6 });
      const tries = await Promise.allSettled([
        rules(ada).promote({ number: 2, replaces: 1, confirm: 2 }),
        rules(ben).promote({ number: 3, replaces: 1, confirm: 3 }),
      ]);
      const lost = tries.filter((one) => one.status === "rejected");
      expect(lost).toHaveLength(1);
      expect(lost[0]!.reason).toMatchObject({ code: "CONFLICT", ...refusal("OTHER_ACTIVE") });
      expect(Object.values(await states()).sort()).toEqual(["ACTIVE", "DRAFT", "RETIRED"]);
    }
  });
});

describe("a trial", () => {
  it("is of one version at a time; it stops, and the version is what it was", async () => {
    await save({ imei: 0.5 });
    await save({ imei: 0.6 });
    const tries = await Promise.allSettled([
      rules(ada).startShadow({ number: 2 }),
      rules(ben).startShadow({ number: 3 }),
    ]);
    const lost = tries.filter((one) => one.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]!.reason).toMatchObject(refusal("SHADOW_TAKEN"));
    const { shadow } = await loadRules(harness.ctx(SYSTEM));
    await rules().startShadow({ number: shadow!.number });
    await expect(rules().startShadow({ number: 1 })).rejects.toMatchObject(refusal("WRONG_STATE"));
    await rules().stopShadow({ number: shadow!.number });
    expect(await states()).toEqual({ 1: "ACTIVE", 2: "DRAFT", 3: "DRAFT" });
    expect((await loadRules(harness.ctx(SYSTEM))).shadow).toBeNull();
  });

  it("can end in a promotion; former rules go back to being former ones", async () => {
    await save({ imei: 0.5 });
    await rules().startShadow({ number: 2 });
    await rules().promote({ number: 2, replaces: 1, confirm: 2 });
    await rules().startShadow({ number: 1 });
    expect(await states()).toEqual({ 1: "SHADOW", 2: "ACTIVE" });
    await rules().stopShadow({ number: 1 });
    expect(await states()).toEqual({ 1: "RETIRED", 2: "ACTIVE" });
  });
});
