import { z } from "zod";

/** One queue as it is now, in jobs. */
export const QueueFigures = z.object({
  name: z.string(),
  waiting: z.number(),
  active: z.number(),
  delayed: z.number(),
  failed: z.number(),
  /** For how long the oldest waiting job has waited. */
  lagMs: z.number(),
});
export type QueueFigures = z.infer<typeof QueueFigures>;

export const JobsOverview = z.object({ queues: z.array(QueueFigures) });
export type JobsOverview = z.infer<typeof JobsOverview>;
