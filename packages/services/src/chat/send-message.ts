import type { NotificationRow } from "@loopbid/db";
import { knownBadLink } from "@loopbid/domain";
import type { ChatMessage, SendMessageInput } from "@loopbid/validators";
import type { ServiceContext } from "../context.ts";
import { resolveImages } from "../listing/resolve-images.ts";
import { dispatchNotifications, recordNotifications } from "../notification/index.ts";
import { announceMessage } from "./announce-message.ts";
import { type Appended, appendMessage } from "./append-message.ts";
import { assertNotBlocked } from "./blocked.ts";
import { messageNotification } from "./message-notification.ts";
import { ownThread } from "./sides.ts";
import { toMessages } from "./to-message.ts";
import { transact } from "./transact.ts";

/**
 * Writes a message to the other side of an own thread. It waits for no check; one with a link that is known to be bad is
 * kept from its reader (WITHHELD).
 * @throws UnauthenticatedError, NotFoundError for everyone but the two sides, ForbiddenError (BLOCKED), InvalidError on
 * `imageKeys` that are not the sender's, ConflictError (KEY_REUSED).
 */
export async function sendMessage(
  ctx: ServiceContext,
  { threadId, text, imageKeys, idempotencyKey }: SendMessageInput,
): Promise<ChatMessage> {
  const { thread, userId, peerId } = await ownThread(ctx, threadId);
  const [images, listing, sender] = await Promise.all([
    resolveImages(ctx, userId, [], imageKeys),
    ctx.db.rows.listings.findOne({ _id: thread.listingId }),
    ctx.db.rows.users.findOne({ _id: userId }),
    assertNotBlocked(ctx.db.rows, userId, peerId),
  ]);
  const withheld = knownBadLink(text, [new URL(ctx.webUrl).hostname]) !== null;
  const now = ctx.now();
  const { appended, told } = await transact(ctx.db, async (rows) => {
    const appended: Appended = await appendMessage(rows, now, {
      thread,
      senderId: userId,
      kind: "TEXT",
      text,
      images: images.map(({ key, width, height }) => ({ key, width, height })),
      offerId: null,
      idempotencyKey,
      ...(withheld ? { state: "WITHHELD", warnings: ["known_bad_link"] } : {}),
    });
    const news = appended.replayed ? [] : messageNotification(appended, sender, listing);
    const told: NotificationRow[] = await recordNotifications(rows, now, news);
    return { appended, told };
  });
  await Promise.all([announceMessage(ctx, appended), dispatchNotifications(ctx, told)]);
  const [message] = await toMessages(ctx.db.rows, [appended.message], userId);
  return message!;
}
