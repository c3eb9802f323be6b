import { isDuplicateKey, type MarketSettingsRow } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { FIRST_TERMS } from "./read-settings.ts";

/** Version 1 as it would be stored: in force since ever. */
export function firstSettings(): Omit<MarketSettingsRow, "_id"> {
  const ever = new Date(0);
  return {
    ...FIRST_TERMS,
    number: 1,
    note: "Built-in",
    state: "ACTIVE",
    parentNumber: null,
    authorId: null,
    reason: null,
    publishedById: null,
    createdAt: ever,
    activatedAt: ever,
    retiredAt: null,
  };
}

/** Stores version 1 before the first other one is made of it; any number of admins may do so at once. */
export async function ensureFirstSettings({ db }: ServiceContext): Promise<void> {
  const { market_settings: settings } = db.rows;
  if (await settings.findOne({ number: 1 }, { projection: { number: 1 } })) return;
  await settings.insertOne(firstSettings()).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
  });
}
