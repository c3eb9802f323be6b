import { createLogger, createRedis, randomWord } from "@loopbid/core";
import { openDb } from "@loopbid/db";
import { createJobQueue } from "@loopbid/jobs";
import { createPublisher } from "@loopbid/realtime";
import { placeBid, type ServiceContext, type UserActor } from "@loopbid/services";
import { bidAway, type Measured, type Task } from "./task.ts";

interface Refusal {
  detail?: { reason?: string; data?: { minimumCents?: number } };
}

/** The real verb with its rules, ledger, idempotency keys and published events. */
export async function bidAtOurs(task: Task): Promise<Measured> {
  const db = openDb({ url: task.databaseUrl, appName: "load-hot-auction" });
  const redis = createRedis(task.redisUrl, "request");
  const jobs = createJobQueue(redis, `load_${randomWord(6)}`);
  const shared: Omit<ServiceContext, "actor"> = {
    db,
    jobs,
    publisher: createPublisher(redis),
    images: { put: () => Promise.reject(new Error("none")), get: () => Promise.resolve(null) },
    logger: createLogger("load", "warn"),
    now: () => Date.now(),
    webUrl: "http://localhost:3000",
  };
  const actorOf = (userId: string): UserActor => ({
    kind: "user",
    userId,
    handle: "crowd",
    role: "USER",
    emailVerified: true,
  });
  let keys = 0;
  const measured = await bidAway(task, async ({ auctionId, bidderId, maxCents }) => {
    const input = {
      listingId: auctionId,
      maxCents,
      idempotencyKey: `load-${process.pid}-${keys++}`,
    };
    try {
      const { head } = await placeBid({ ...shared, actor: actorOf(bidderId) }, input);
      return { accepted: true, minimumCents: head.minimumNextCents };
    } catch (error) {
      const { detail } = error as Refusal;
      if (detail?.reason !== "BID_TOO_LOW") throw error;
      return { accepted: false, minimumCents: detail.data?.minimumCents ?? 0 };
    }
  });
  await jobs.close();
  await db.close();
  redis.disconnect();
  return measured;
}
