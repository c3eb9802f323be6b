import type { JobPayload } from "@loopbid/jobs";
import { afterCommit } from "../after-commit.ts";
import type { ServiceContext } from "../context.ts";

export type Mail = JobPayload<"mail.send">;

/** Hands a mail to the worker. Call it after the commit; a mail that could not be enqueued is logged, not thrown. */
export function sendMail(ctx: ServiceContext, mail: Mail): Promise<void> {
  return afterCommit(ctx, "mail", () => ctx.jobs.enqueue("mail.send", mail));
}
