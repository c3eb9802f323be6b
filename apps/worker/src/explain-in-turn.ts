import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "@loopbid/core";
import type { CarryingPhrase, ListingClassifier } from "@loopbid/fraud";

/**
 * Explains one text at a time, and leaves out what does not come within so many ms: phrases cost hundreds of readings
 * where a score costs one, and many long texts that are explained at once keep every other check waiting. A verdict
 * stands without its phrases; without its scores there is none.
 */
export function explainInTurn(
  classifier: ListingClassifier,
  logger: Logger,
  withinMs = 15_000,
): ListingClassifier {
  let last: Promise<unknown> = Promise.resolve();

  async function explain(text: Parameters<ListingClassifier["explain"]>[0]) {
    let leftOut = false;
    const turn = last.then(() => (leftOut ? [] : classifier.explain(text)));
    last = turn.catch(() => undefined);
    const late = sleep(withinMs, null, { ref: false }).then((): CarryingPhrase[] => {
      leftOut = true;
      return [];
    });
    try {
      return await Promise.race([turn, late]);
    } catch (error) {
      logger.warn({ err: error }, "a text was not explained");
      return [];
    }
  }

  return {
    manifest: () => classifier.manifest(),
    classify: (texts) => classifier.classify(texts),
    explain,
  };
}
