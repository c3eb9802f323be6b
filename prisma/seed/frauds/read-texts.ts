import { fileURLToPath } from "node:url";
import { createAssessor, createTextClassifier, TextModelUnavailableError } from "@loopbid/fraud";
import type { World } from "../listings/honest.ts";
import type { Lot } from "../listings/model.ts";
import { applyCheck } from "./checks.ts";
import { factsIn } from "./facts.ts";

/** The weights of this repository. */
export const MODEL_PATH = fileURLToPath(new URL("../../../packages/fraud/model", import.meta.url));

/**
 * Lets the text model read what waits for a moderator, so that the queue shows the phrases. The rest keeps the verdict
 * of the signals: it was decided, or went live, without the model. Where the model does not run, so does the queue.
 * @returns how many it read.
 */
export async function readHeldTexts(
  lots: readonly Lot[],
  world: Pick<World, "now" | "everyone">,
  modelPath = MODEL_PATH,
): Promise<number> {
  const classifier = createTextClassifier({ modelPath });
  const assess = createAssessor(classifier);
  const factsOf = factsIn(lots, world);
  const held = lots.filter(({ listing }) => listing.state === "HELD");
  try {
    const read = await Promise.all(
      held.map(async (lot) => [lot, await assess(factsOf(lot))] as const),
    );
    for (const [lot, assessment] of read) applyCheck(lot, assessment);
    return read.length;
  } catch (error) {
    if (error instanceof TextModelUnavailableError) return 0;
    throw error;
  } finally {
    await classifier.close();
  }
}
