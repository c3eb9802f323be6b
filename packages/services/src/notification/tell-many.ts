import { isDuplicateKey, type NotificationRow, type Rows } from "@loopbid/db";
import type { ServiceContext } from "../context.ts";
import { dispatchNotifications, type NewNotification, recordNotifications } from "./tell.ts";

/** What many people are told at once. */
export type News = Omit<NewNotification, "userId" | "values">;
export type Told = Pick<NewNotification, "userId" | "values">;

type Person = Pick<NewNotification, "userId">;

/** What is written with the notifications of one batch, in their transaction; `told` are those who were not told before. */
type Alongside = (
  rows: Rows,
  told: readonly Person[],
  batch: readonly Person[],
) => Promise<unknown>;

const BATCH = 200;
const MAX_TRIES = 5;

/**
 * Tells thousands of people the same news: a few writes a batch instead of one a person. Those whom its key was told already
 * are left out, so it may run again from the start, or twice at once. Returns how many were told now.
 */
export async function tellMany(
  ctx: ServiceContext,
  news: News,
  people: readonly Told[],
  alongside?: Alongside,
): Promise<number> {
  let told = 0;
  for (let from = 0; from < people.length; from += BATCH) {
    const batch = people.slice(from, from + BATCH);
    const recorded = await recordBatch(ctx, news, batch, alongside);
    await dispatchNotifications(ctx, recorded);
    told += recorded.length;
  }
  return told;
}

async function recordBatch(
  ctx: ServiceContext,
  news: News,
  batch: readonly Told[],
  alongside?: Alongside,
): Promise<NotificationRow[]> {
  const notifications = batch.map((person) => ({ ...news, ...person }));
  for (let tries = 1; ; tries += 1) {
    try {
      return await ctx.db.transaction(async (rows) => {
        const recorded = await recordNotifications(rows, ctx.now(), notifications);
        await alongside?.(rows, recorded, batch);
        return recorded;
      });
    } catch (error) {
      // Another delivery told someone of the batch meanwhile: who that was shows in a new snapshot.
      if (!isDuplicateKey(error) || tries === MAX_TRIES) throw error;
    }
  }
}
