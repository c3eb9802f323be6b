import type { JobsOverview } from "@loopbid/validators";
import { requireAdmin, type ServiceContext } from "../context.ts";

/** Every queue as it is now. @throws UnauthenticatedError, ForbiddenError for everyone but admins. */
export async function jobsOverview(ctx: ServiceContext): Promise<JobsOverview> {
  requireAdmin(ctx);
  const [depth, lag] = await Promise.all([ctx.jobs.depth(), ctx.jobs.lag(ctx.now())]);
  const names = Object.keys(depth) as (keyof typeof depth)[];
  return {
    queues: names.map((name) => {
      const { waiting = 0, active = 0, delayed = 0, failed = 0 } = depth[name];
      return { name, waiting, active, delayed, failed, lagMs: lag[name] };
    }),
  };
}
