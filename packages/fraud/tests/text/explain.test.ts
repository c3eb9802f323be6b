import { beforeAll, describe, expect, test } from "vitest";
import { explain } from "../../src/text/explain.ts";
import type { ListingText } from "../../src/text/listing-text.ts";
import { loadTextModel, type TextModel } from "../../src/text/model.ts";
import { MODEL_PATH } from "./model-path.ts";

const listing = (title: string, text: string): ListingText => ({
  title,
  text,
  category: "phones",
  price: "typical",
});

/** The move, and the honest words around it. */
const CARRIED: readonly [label: string, move: string, listing: ListingText][] = [
  [
    "advance_fee",
    "To hold it for you I need a 50 dollar deposit by Zelle first.",
    listing(
      "iPhone 12 64GB",
      "Bought new in 2021 and always in a case. To hold it for you I need a 50 dollar deposit by Zelle first. Battery is at 88 percent, box and cable included.",
    ),
  ],
  [
    "concealed_lock",
    "It asks for the old owner's Apple ID but any shop can skip that in minutes.",
    listing(
      "iPhone XR red",
      "Screen has no scratches. It asks for the old owner's Apple ID but any shop can skip that in minutes. Comes with a charger and a case.",
    ),
  ],
  [
    "counterfeit",
    "1:1 copy from the same factory, nobody can tell the difference.",
    listing(
      "AirPods Pro 2",
      "Sealed in the box, white. 1:1 copy from the same factory, nobody can tell the difference. Pickup downtown after five, I am flexible.",
    ),
  ],
  [
    "phishing_link",
    "Before buying verify yourself at safe-orders.example/verify, it needs your card and password.",
    listing(
      "Pixel 7",
      "Light wear on the frame, works on any carrier. Before buying verify yourself at safe-orders.example/verify, it needs your card and password. Ships with tracking.",
    ),
  ],
];

describe("the phrases that carried a score", { timeout: 60_000 }, () => {
  let model: TextModel;
  beforeAll(async () => {
    model = await loadTextModel(MODEL_PATH);
  }, 60_000);

  test.each(CARRIED)("%s: found, and faithful", async (label, move, text) => {
    const phrases = await explain(text, model.score);
    const first = phrases.find((phrase) => phrase.label === label);
    expect(first?.phrase).toContain(move.slice(0, 20));

    const [without = {}] = await model.score([
      { ...text, text: text.text.replace(first!.phrase, "") },
    ]);
    const [alone = {}] = await model.score([{ ...text, title: "", text: first!.phrase }]);
    expect(without[label]).toBeLessThan(first!.score * 0.4);
    expect(alone[label]).toBeGreaterThan(first!.score * 0.5);
    expect(first!.without).toBeCloseTo(without[label] ?? Number.NaN, 1);
    expect(first!.alone).toBeCloseTo(alone[label] ?? Number.NaN, 1);
  });

  test("taking another sentence out instead leaves the score", async () => {
    const [label, , text] = CARRIED[0] as (typeof CARRIED)[number];
    const [whole = {}] = await model.score([text]);
    const [kept = {}] = await model.score([
      { ...text, text: text.text.replace("Battery is at 88 percent, box and cable included.", "") },
    ]);
    expect(kept[label]).toBeGreaterThan((whole[label] ?? 0) * 0.8);
  });

  test("two moves that back each other are both named", async () => {
    const text = listing(
      "Galaxy S21",
      "Great phone, no cracks. Send a deposit of 40 dollars by gift card to hold it. Lots of pictures below. Pay the rest in bitcoin before I ship anything.",
    );
    const found = (await explain(text, model.score))
      .filter(({ label }) => label === "advance_fee")
      .map(({ phrase }) => phrase);
    expect(found.join(" ")).toContain("deposit");
    expect(found.join(" ")).toContain("bitcoin");
  });

  test("an honest listing has none, and neither has an empty one", async () => {
    const honest = listing(
      "Pixel 6a",
      "Fingerprint sensor is a bit slow. No deposit, no gift cards.",
    );
    expect(await explain(honest, model.score)).toEqual([]);
    expect(await explain(listing("", ""), model.score)).toEqual([]);
  });
});
