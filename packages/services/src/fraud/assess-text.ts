import { UnavailableError } from "@loopbid/core";
import { type AssessedText, AssessTextResult } from "@loopbid/validators";
import { requireModerator, type ServiceContext } from "../context.ts";

/** What a moderator waits at most. */
const WITHIN_MS = 20_000;

/**
 * What the check would make of a text alone, by the worker's text model. Nothing is stored.
 * @throws UnauthenticatedError, ForbiddenError for everyone but moderators, UnavailableError (NO_TEXT_MODEL).
 */
export async function assessText(
  ctx: ServiceContext,
  input: AssessedText,
  withinMs = WITHIN_MS,
): Promise<AssessTextResult> {
  requireModerator(ctx);
  try {
    const answer = await ctx.jobs.ask("fraud.assess-text", input, withinMs);
    return AssessTextResult.parse(answer);
  } catch (error) {
    ctx.logger.warn({ err: error }, "nobody assessed a text");
    throw new UnavailableError("The text model does not answer. Try again in a minute.", {
      reason: "NO_TEXT_MODEL",
    });
  }
}
