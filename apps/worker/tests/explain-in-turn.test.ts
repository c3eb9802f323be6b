import { createLogger } from "@loopbid/core";
import type { CarryingPhrase, ListingClassifier, ListingText } from "@loopbid/fraud";
import { expect, it } from "vitest";
import { explainInTurn } from "../src/explain-in-turn.ts";

const logger = createLogger("test", "silent");
const text: ListingText = { title: "", text: "a", category: null, price: "unknown" };
const phrase: CarryingPhrase = { label: "spam", phrase: "a", score: 1, without: 0, alone: 1 };

/** A classifier whose explanations end when the test says so. */
function heldBack() {
  const asked: PromiseWithResolvers<CarryingPhrase[]>[] = [];
  const classifier: ListingClassifier = {
    manifest: () => Promise.resolve({ version: "m", weights: {} }),
    classify: () => Promise.resolve([{}]),
    explain() {
      const answer = Promise.withResolvers<CarryingPhrase[]>();
      asked.push(answer);
      return answer.promise;
    },
  };
  return { asked, classifier };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

it("explains one text after the other, also past one that failed", async () => {
  const { asked, classifier } = heldBack();
  const inTurn = explainInTurn(classifier, logger, 5_000);
  const answers = [inTurn.explain(text), inTurn.explain(text)];
  await soon();
  expect(asked).toHaveLength(1);
  asked[0]!.reject(new Error("the model died"));
  expect(await answers[0]).toEqual([]);
  await soon();
  asked[1]!.resolve([phrase]);
  expect(await answers[1]).toEqual([phrase]);
});

it("leaves out what takes too long, and what waited behind it is never begun", async () => {
  const { asked, classifier } = heldBack();
  const inTurn = explainInTurn(classifier, logger, 20);
  expect(await Promise.all([inTurn.explain(text), inTurn.explain(text)])).toEqual([[], []]);
  asked[0]!.resolve([phrase]);
  await soon();
  expect(asked).toHaveLength(1);
  const next = inTurn.explain(text);
  await soon();
  asked[1]!.resolve([phrase]);
  expect(await next).toEqual([phrase]);
});
