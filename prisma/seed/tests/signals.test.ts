import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashDistance } from "@loopbid/domain";
import { createAssessor } from "@loopbid/fraud";
import { readEvidence } from "@loopbid/validators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownPictures } from "../frauds/facts.ts";
import { readHeldTexts } from "../frauds/read-texts.ts";
import { judged, reportOf } from "../frauds/report.ts";
import { generateMarketplace } from "../generate.ts";
import { hashPictures } from "../illustrations/hashes.ts";
import { renderAll } from "../illustrations/render.ts";
import type { Lot } from "../listings/model.ts";
import { frauds, honest, market, NOW } from "./sample.ts";

const world = { now: NOW, everyone: market.people };
const keysOf = (lot: Lot) => lot.check!.signals.map(({ key }) => key);

describe("the signals on the seed", () => {
  it("see the copied text, the taken picture and the reused IMEI", () => {
    const copies = frauds.filter(({ fraud }) => fraud === "stolen-text");
    for (const copy of copies) expect(keysOf(copy)).toContain("duplicate-text");
    expect(copies.some((copy) => keysOf(copy).includes("duplicate-images"))).toBe(true);
    for (const reused of frauds.filter(({ fraud }) => fraud === "reused-imei"))
      expect(keysOf(reused)).toContain("imei");
  });

  it("hold no honest listing that went live, for its pictures or for anything else", () => {
    for (const lot of honest) {
      const { state } = lot.listing;
      if (state !== "LIVE" && state !== "SOLD" && state !== "ENDED") continue;
      expect(lot.check?.verdict).toBe("CLEAR");
    }
  });
});

describe("hashes of drawings", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "loopbid-hashes-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("are given where a drawing is one seller's alone, and never make two sellers' pictures alike", async () => {
    const lots = [
      ...frauds.filter(({ fraud }) => fraud === "stolen-text"),
      ...honest.filter(({ listing }) => listing.state === "LIVE").slice(0, 14),
    ].map((lot) => ({ ...lot, listing: { ...lot.listing } }));
    const shown = new Set(lots.flatMap(({ listing }) => listing.images.map(({ key }) => key)));
    await renderAll(
      folder,
      market.pictures.filter(({ key }) => shown.has(key)),
      () => undefined,
    );
    expect(await hashPictures(folder, lots)).toBeGreaterThan(5);
    const hashed = lots
      .filter(({ fraud }) => fraud === null)
      .flatMap(({ listing }) =>
        listing.images.flatMap(({ key, perceptualHash: hash }) =>
          hash ? [{ key, hash, sellerId: listing.sellerId }] : [],
        ),
      );
    const own = ownPictures(lots);
    for (const one of hashed) {
      expect(own.has(one.key)).toBe(true);
      for (const other of hashed)
        if (other.sellerId !== one.sellerId)
          expect(hashDistance(one.hash, other.hash)).toBeGreaterThan(6);
    }
  });
});

describe("the text model on the seed", () => {
  it("reads what is held, and shows a moderator the phrases", async () => {
    const { lots } = generateMarketplace(NOW);
    const before = lots.filter(({ listing }) => listing.state === "HELD");
    expect(await readHeldTexts(lots, world)).toBe(before.length);
    const held = lots.filter(({ listing }) => listing.state === "HELD");
    expect(held.length).toBeGreaterThanOrEqual(20);
    for (const { check } of held) expect(check).toMatchObject({ verdict: "REVIEW" });
    const phrases = held.flatMap(({ check }) =>
      check!.signals.flatMap(({ evidence }) => {
        const known = readEvidence(evidence);
        return known?.kind === "text" ? known.phrases : [];
      }),
    );
    expect(phrases.length).toBeGreaterThan(10);
    expect(new Set(held.map(({ check }) => check?.modelVersion))).toHaveProperty("size", 1);
  });

  it("where it does not run, the seed keeps the verdicts of the signals", async () => {
    const { lots } = generateMarketplace(NOW);
    expect(await readHeldTexts(lots, world, join(tmpdir(), "no-such-model"))).toBe(0);
    for (const { check } of lots) if (check) expect(check.modelVersion).toBe("signals-only@1");
  });
});

describe("the report on the seeded frauds", () => {
  it("scores the signals and the text apart, and says what was strongest", async () => {
    const assess = createAssessor({
      manifest: async () => ({ version: "contract@1", weights: { scam: 0.9 } }),
      classify: async (texts) =>
        texts.map(({ text }) => ({ scam: text.includes("Zelle") ? 1 : 0 })),
      explain: async () => [
        { label: "scam", phrase: "by | Zelle", score: 1, without: 0, alone: 1 },
      ],
    });
    const rows = await judged(market.lots, frauds, world, assess);
    for (const { text, signals, both } of rows)
      expect(both).toBeCloseTo(1 - (1 - text) * (1 - signals));
    expect(new Set(rows.map(({ text }) => Math.round(text * 10)))).toEqual(new Set([0, 9]));
    const report = reportOf(rows, []);
    expect(report).toContain("| Honest | 0 of 0 | 0 of 0 | 0 of 0 |");
    expect(report).toContain("“by \\| Zelle”");
    expect(report.split("\n")).toHaveLength(frauds.length + 7);
  });
});
