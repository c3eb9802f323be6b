import { z } from "zod";

export const ChecksStatus = z.object({
  /** `behind`: no worker reports, or a listing waits too long although one does. */
  state: z.enum(["running", "model-down", "behind"]),
  /** Listings that wait for their automatic check. */
  waiting: z.number(),
  oldestWaitMs: z.number().nullable(),
  modelVersion: z.string().nullable(),
});
export type ChecksStatus = z.infer<typeof ChecksStatus>;
