import { randomInt } from "node:crypto";
import { isDuplicateKey } from "@loopbid/db";
import { floorHour } from "@loopbid/domain";
import type { ServiceContext } from "../context.ts";

/** Rows of an hour: with one, everyone who looks at anything would wait for everyone else. */
const SHARDS = 8;

/** Counts one look at a listing page for its hour. */
export async function countView(ctx: ServiceContext): Promise<void> {
  const { view_counts } = ctx.db.rows;
  const row = { at: new Date(floorHour(ctx.now())), shard: randomInt(SHARDS) };
  const count = () => view_counts.updateOne(row, { $inc: { views: 1 } });
  if ((await count()) > 0) return;
  try {
    await view_counts.insertOne({ ...row, views: 1 });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await count();
  }
}
