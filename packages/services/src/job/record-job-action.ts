import { audit } from "../audit.ts";
import { requireAdmin, type ServiceContext } from "../context.ts";

export interface JobAction {
  /** What is done, such as `retry` or `clean`. */
  action: string;
  /** Null for all queues. */
  queue: string | null;
  /** Null for every job of `status`, or for the queue itself. */
  jobId: string | null;
  status: string | null;
}

/**
 * Writes down what an admin is about to do to jobs. Queues and audit log are two databases, so this comes first: there may be
 * a line about something that then failed, never something done without a line.
 * @throws UnauthenticatedError, ForbiddenError for everyone but admins.
 */
export async function recordJobAction(
  ctx: ServiceContext,
  { action, queue, jobId, status }: JobAction,
): Promise<void> {
  requireAdmin(ctx);
  const entityId = [queue ?? "all", jobId].filter(Boolean).join("/");
  await audit(ctx, ctx.db.rows, `jobs.${action}`, "job", entityId, { queue, jobId, status });
}
