import { createHash } from "node:crypto";
import { isDuplicateKey } from "@loopbid/db";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";

const MOST_DEVICES = 20;

/**
 * Notes that a user signed in on a device, so that a later check can tell a device that was never seen before. Only the
 * hash of the device's word is kept, for the devices used last. A sign-in never fails over it.
 */
export function recordSignIn(
  ctx: ServiceContext,
  { userId, deviceWord }: { userId: string; deviceWord: string },
): Promise<void> {
  return afterCommit(ctx, "sign-in on a device", () => store(ctx, userId, deviceWord));
}

async function store(ctx: ServiceContext, userId: string, deviceWord: string): Promise<void> {
  const { sign_ins: signIns } = ctx.db.rows;
  const now = new Date(ctx.now());
  const device = createHash("sha256").update(deviceWord).digest("hex");
  const known = await signIns.updateOne({ userId, device }, { $set: { lastAt: now } });
  if (known > 0) return;
  try {
    await signIns.insertOne({ userId, device, firstAt: now, lastAt: now });
  } catch (error) {
    // Two tabs at once: the other one noted it.
    if (!isDuplicateKey(error)) throw error;
  }
  const unused = await signIns.find(
    { userId },
    { sort: { lastAt: -1 }, skip: MOST_DEVICES, projection: { _id: 1 } },
  );
  if (unused.length > 0) await signIns.deleteMany({ _id: { $in: unused.map(({ _id }) => _id) } });
}
