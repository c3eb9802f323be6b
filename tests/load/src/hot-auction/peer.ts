import { MongoClient, ObjectId } from "mongodb";
import { bidAway, type Measured, type Task } from "./task.ts";

const COMMITS = { writeConcern: { w: "majority" } } as const;

/** Heads and ledger rows of the peer, beside ours in the same database. */
export async function preparePeer(url: string, auctionIds: readonly string[]): Promise<void> {
  const client = await MongoClient.connect(url);
  const db = client.db();
  await db.collection("peer_bids").createIndex({ auctionId: 1, seq: 1 }, { unique: true });
  await db.collection("peer_auctions").insertMany(
    auctionIds.map((id) => ({
      _id: new ObjectId(id),
      status: "LIVE",
      seq: 0,
      priceCents: 0,
      leaderId: null,
      endsAt: new Date(Date.now() + 3_600_000),
    })),
  );
  await client.close();
}

/**
 * What is written first: one conditional `findOneAndUpdate` and one row a bid. No amount is refused for having
 * been overtaken on its way, and there is no proxy bidding, hash chain, idempotency key or event: all that costs us time.
 */
export async function bidAtPeer(task: Task): Promise<Measured> {
  const client = await MongoClient.connect(task.databaseUrl, { maxPoolSize: 100 });
  const auctions = client.db().collection("peer_auctions", COMMITS);
  const rows = client.db().collection("peer_bids", COMMITS);
  const measured = await bidAway(task, async ({ auctionId, bidderId, maxCents }) => {
    const _id = new ObjectId(auctionId);
    const leaderId = new ObjectId(bidderId);
    const at = new Date();
    const head = await auctions.findOneAndUpdate(
      { _id, status: "LIVE", endsAt: { $gt: at } },
      { $max: { priceCents: maxCents }, $set: { leaderId, updatedAt: at }, $inc: { seq: 1 } },
      { returnDocument: "after" },
    );
    if (!head) throw new Error("the peer's auction is not open");
    await rows.insertOne({ auctionId: _id, seq: head["seq"], bidderId: leaderId, maxCents, at });
    return { accepted: true, minimumCents: 0 };
  });
  await client.close();
  return measured;
}
