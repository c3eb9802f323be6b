import type { Rows } from "@loopbid/db";

/** Unread messages of a person over all threads. */
export async function countUnreadMessages(rows: Rows, userId: string): Promise<number> {
  const [bought, sold] = await Promise.all([
    rows.threads.find(
      { buyerId: userId, buyerUnread: { $gt: 0 } },
      { projection: { buyerUnread: 1 } },
    ),
    rows.threads.find(
      { sellerId: userId, sellerUnread: { $gt: 0 } },
      { projection: { sellerUnread: 1 } },
    ),
  ]);
  return (
    bought.reduce((sum, { buyerUnread }) => sum + buyerUnread, 0) +
    sold.reduce((sum, { sellerUnread }) => sum + sellerUnread, 0)
  );
}
