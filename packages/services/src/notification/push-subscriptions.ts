import { ConflictError, InvalidError } from "@loopbid/core";
import { isDuplicateKey } from "@loopbid/db";
import type { PushSubscriptionInput } from "@loopbid/validators";
import { requireUser, type ServiceContext } from "../context.ts";
import { isPushEndpoint } from "./push-service.ts";

/** Browsers that one person is pushed to; the oldest makes room. */
const MAX_BROWSERS = 10;

/** Of a browser's public key and its secret (RFC 8291). */
const POINT_BYTES = 65;
const SECRET_BYTES = 16;
const bytesIn = (text: string) => Buffer.from(text, "base64url").length;

/** What browsers subscribe with; null where this shop sends no push messages. */
export function pushKey(ctx: ServiceContext): { publicKey: string | null } {
  return { publicKey: ctx.push?.publicKey ?? null };
}

/**
 * Takes a browser that wants push messages. A browser belongs to whoever signed in there last.
 * @throws UnauthenticatedError, ConflictError (PUSH_OFF), InvalidError (NOT_A_PUSH_SERVICE, NOT_KEYS).
 */
export async function subscribePush(
  ctx: ServiceContext,
  { endpoint, keys: { p256dh, auth } }: PushSubscriptionInput,
): Promise<{ ok: true }> {
  const { userId } = requireUser(ctx);
  if (!ctx.push)
    throw new ConflictError("This shop sends no push messages.", { reason: "PUSH_OFF" });
  const fits = bytesIn(p256dh) === POINT_BYTES && bytesIn(auth) === SECRET_BYTES;
  if (!fits) throw new InvalidError("These are not a browser's keys.", { reason: "NOT_KEYS" });
  if (!isPushEndpoint(endpoint, ctx.push.extraHosts)) {
    throw new InvalidError("This is not the address of a push service.", {
      reason: "NOT_A_PUSH_SERVICE",
    });
  }
  const { push_subscriptions: browsers } = ctx.db.rows;
  const fields = { userId, p256dh, auth, createdAt: new Date(ctx.now()) };
  try {
    await browsers.findOneAndUpdate({ endpoint }, { $set: fields }, { upsert: true });
  } catch (error) {
    // Two tabs of the same browser at once.
    if (!isDuplicateKey(error)) throw error;
  }
  const own = await browsers.find(
    { userId },
    { sort: { createdAt: -1 }, skip: MAX_BROWSERS, projection: { _id: 1 } },
  );
  if (own.length > 0)
    await browsers.deleteMany({ userId, _id: { $in: own.map(({ _id }) => _id) } });
  return { ok: true };
}

/** Lets go of one of one's own browsers; one that is not there is no error. @throws UnauthenticatedError */
export async function unsubscribePush(
  ctx: ServiceContext,
  { endpoint }: { endpoint: string },
): Promise<{ ok: true }> {
  const { userId } = requireUser(ctx);
  await ctx.db.rows.push_subscriptions.deleteOne({ userId, endpoint });
  return { ok: true };
}
