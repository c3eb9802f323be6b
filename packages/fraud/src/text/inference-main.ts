import { setPriority } from "node:os";
import { explain } from "./explain.ts";
import { loadTextModel, type TextModel } from "./model.ts";
import type { TextReply, TextRequest } from "./protocol.ts";

/** Inference gives way to whatever serves people on the same machine. */
const PRIORITY = 10;

const reply = (message: TextReply) => process.send?.(message);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

type ScoreRequest = Extract<TextRequest, { kind: "score" }>;

/** Scores of all that waits go through the network together: the busier, the fuller the batches. */
async function scoreTogether(model: TextModel, requests: readonly ScoreRequest[]): Promise<void> {
  const scores = await model.score(requests.flatMap(({ listings }) => listings));
  let at = 0;
  for (const { id, listings } of requests)
    reply({ kind: "scores", id, scores: scores.slice(at, (at += listings.length)) });
}

async function answer(model: TextModel, waiting: readonly TextRequest[]): Promise<void> {
  const together = waiting.filter((request): request is ScoreRequest => request.kind === "score");
  try {
    if (together.length > 0) await scoreTogether(model, together);
  } catch (error) {
    for (const { id } of together) reply({ kind: "failed", id, reason: reasonOf(error) });
  }
  for (const request of waiting) {
    if (request.kind !== "explain") continue;
    try {
      const phrases = await explain(request.listing, model.score);
      reply({ kind: "phrases", id: request.id, phrases });
    } catch (error) {
      reply({ kind: "failed", id: request.id, reason: reasonOf(error) });
    }
  }
}

async function main(modelPath: string): Promise<void> {
  const waiting: TextRequest[] = [];
  let wake = () => {};
  process.on("message", (request: TextRequest) => {
    waiting.push(request);
    wake();
  });
  // The parent is gone: nobody waits for the answers.
  process.on("disconnect", () => process.exit(0));
  setPriority(PRIORITY);
  const model = await loadTextModel(modelPath);
  reply({ kind: "ready", manifest: model.manifest });
  for (;;) {
    while (waiting.length > 0) await answer(model, waiting.splice(0));
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

main(process.argv[2] ?? "").catch((error: unknown) => {
  reply({ kind: "unusable", reason: reasonOf(error) });
  process.disconnect();
});
