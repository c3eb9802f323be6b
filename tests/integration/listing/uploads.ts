import { newId } from "@loopbid/db";
import { randomWord } from "@loopbid/core";
import type { CreateListingInput } from "@loopbid/validators";
import type { Harness } from "../harness.ts";

/** An upload of this person, without files: what a listing's pictures refer to. */
export async function makeUpload(harness: Harness, ownerId: string): Promise<string> {
  const key = randomWord(28);
  await harness.db.rows.uploads.insertOne({
    _id: newId(),
    key,
    ownerId,
    width: 1200,
    height: 900,
    bytes: 1_000,
    sha256: "0".repeat(64),
    perceptualHash: null,
    findings: [],
    createdAt: new Date(harness.now()),
  });
  return key;
}

/** What `listing.create` takes for a draft that lacks nothing. */
export async function completeDraft(
  harness: Harness,
  ownerId: string,
): Promise<CreateListingInput> {
  return {
    format: "AUCTION",
    categorySlug: "phones",
    title: "Google Pixel 8, 128 GB, unlocked",
    description: "Used for a year in a case. Battery holds a full day. Box included.",
    condition: "GOOD",
    specs: { storage: "128 GB", carrier: "Unlocked" },
    imageKeys: [await makeUpload(harness, ownerId)],
    placeSlug: "austin-tx",
    shippingCents: 900,
    startCents: 10_000,
    durationHours: 72,
  };
}
