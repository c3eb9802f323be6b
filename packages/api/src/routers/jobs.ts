import { jobsOverview } from "@loopbid/services";
import { JobsOverview } from "@loopbid/validators";
import { adminProcedure, router } from "../trpc.ts";

/** What the workers have to do; the board itself is served by the desk. */
export const jobsRouter = router({
  overview: adminProcedure.output(JobsOverview).query(({ ctx }) => jobsOverview(ctx.verb)),
});
