import type { ServiceContext } from "./context.ts";

/**
 * Runs what follows a commit: events, jobs, mails. The change stands whatever happens here, so a failure is logged
 * and left to the sweep or to the reader's own repair, never shown as if the change had failed.
 */
export async function afterCommit(
  ctx: ServiceContext,
  what: string,
  effects: () => Promise<unknown>,
): Promise<void> {
  try {
    await effects();
  } catch (error) {
    ctx.logger.error({ err: error, what }, "an effect after the commit failed");
  }
}
