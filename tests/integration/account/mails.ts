import { JOBS, type JobPayload } from "@loopbid/jobs";
import type { Harness } from "../harness.ts";

export type QueuedMail = JobPayload<"mail.send">;

/** What waits in the mail queue for this address, oldest first. */
export async function mailsTo(harness: Harness, to: string): Promise<QueuedMail[]> {
  const { redis, jobPrefix } = harness;
  const ids = await redis.lrange(`${jobPrefix}:mail:wait`, 0, -1);
  const mails = await Promise.all(
    ids.reverse().map(async (id) => {
      const data = await redis.hget(`${jobPrefix}:mail:${id}`, "data");
      return JOBS["mail.send"].payload.parse(JSON.parse(data!));
    }),
  );
  return mails.filter((mail) => mail.to === to);
}

export function secretIn(mail: QueuedMail | undefined): string {
  const secret = /[?&]secret=([A-Za-z0-9_-]{43})/.exec(mail?.text ?? "")?.[1];
  if (!secret) throw new Error(`There is no link in: ${mail?.text}`);
  return secret;
}
